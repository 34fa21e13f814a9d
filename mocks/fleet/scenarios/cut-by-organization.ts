import { hasProfile, isManaged } from '../breakage.ts';
import { cutOffIn } from '../choose-instances.ts';
import { withIam, withOrganizationPolicy } from '../iam/edit-account.ts';
import { denyVital, policyOf } from '../iam/statements.ts';
import type { SimulatedFleet } from '../model.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { instanceSubject } from '../subjects.ts';

const name = 'cut-by-organization';

/** One in which Default Host Management is off everywhere: its role would be cut as well. */
const chooseAccount = ({ accounts, accountRegions }: SimulatedFleet): string => {
  const isOff = (account: string) =>
    accountRegions.every((place) => place.account !== account || place.defaultHostRole === undefined);
  const account = accounts.find(({ id }) => isOff(id));
  if (account) return account.id;
  throw new RangeError(`the scenario ${name} needs a spread of 4 account-Regions or more`);
};

/** A policy of the organization that was meant for people and hits every agent of an account. */
export const cutByOrganization: Scenario = {
  name,
  about: 'A service control policy takes the core of Systems Manager from every role of an account.',
  apply: (fleet, { now }) => {
    const account = chooseAccount(fleet);
    const cut = withIam(
      fleet,
      account,
      withOrganizationPolicy(account, policyOf('no-remote-access', denyVital)),
    );
    const located = fleet.accountRegions
      .filter((place) => place.account === account)
      .flatMap((place) =>
        place.instances
          .filter(isManaged)
          .filter(hasProfile)
          .map((item) => ({ place, item })),
      );
    const outage = cutOffIn(cut, located, now);
    const subjects = located.map(({ place, item }) => instanceSubject({ place, item: item.id }));
    const cause = { kind: 'account', id: account };
    return {
      fleet: outage.fleet,
      expects: {
        violates: [{ invariant: invariants.grants, code: name, subjects, cause }, ...outage.violates],
      },
    };
  },
};
