import { isManaged, type Located, type ManagedInstance } from './breakage.ts';
import { chooseInstances, cutOffIn, withoutProfile } from './choose-instances.ts';
import { withIam } from './iam/edit-account.ts';
import type { SimulatedIam, SimulatedRole } from './iam/model.ts';
import type { SimulatedAccountRegion, SimulatedFleet } from './model.ts';
import { inAccount, placeWithDefaultHost } from './role-scenario.ts';
import { type Cause, invariants, type Scenario } from './scenario.ts';
import { regionSubject } from './subjects.ts';

interface DefaultHostScenario {
  /** The code, with `dhmc-` before it. */
  readonly name: `dhmc-${string}`;
  readonly about: string;
  breaks(iam: SimulatedIam, role: SimulatedRole): SimulatedIam;
  /** The resource to change, where it is not the setting itself. */
  causeIn?(role: SimulatedRole, place: SimulatedAccountRegion): Cause;
}

const isRoleOf =
  ({ defaultHostRole = '' }: SimulatedAccountRegion) =>
  ({ arn }: SimulatedRole): boolean =>
    arn.endsWith(`:role/${defaultHostRole}`);

const roleIn = (fleet: SimulatedFleet, place: SimulatedAccountRegion): SimulatedRole => {
  const account = fleet.accounts.find(({ id }) => id === place.account);
  const role = account?.iam.roles.find(isRoleOf(place));
  if (role) return role;
  throw new RangeError(`the account ${place.account} has no role of Default Host Management`);
};

/** Those that have nothing else: no profile of their own. */
const relyingOnIt = (place: SimulatedAccountRegion): readonly Located<ManagedInstance>[] =>
  place.instances
    .filter(isManaged)
    .filter(({ profile }) => profile === undefined)
    .map((item) => ({ place, item }));

/** Puts a changed role in the place of itself. */
export const withRole = (
  iam: SimulatedIam,
  role: SimulatedRole,
  change: Partial<SimulatedRole>,
): SimulatedIam => ({
  ...iam,
  roles: iam.roles.map((one) => (one.name === role.name ? { ...one, ...change } : one)),
});

/** A scenario in which Default Host Management is on, and its role of no use to the instances without a profile. */
export const defaultHostScenario = ({ name, about, breaks, causeIn }: DefaultHostScenario): Scenario => ({
  name,
  about,
  apply: (fleet, { now }) => {
    const place = placeWithDefaultHost(fleet, name);
    const role = roleIn(fleet, place);
    const broken = withIam(fleet, place.account, (iam) => breaks(iam, role));
    const outage = cutOffIn(broken, relyingOnIt(place), now);
    const cause = causeIn?.(role, place);
    const unsound = {
      invariant: invariants.dhmc,
      code: name.replace('dhmc-', ''),
      subjects: [regionSubject(place)],
      ...(cause && { cause }),
    };
    return { fleet: outage.fleet, expects: { violates: [unsound, ...outage.violates] } };
  },
});

/** The role as the cause. */
export const byRole = ({ arn }: SimulatedRole): Cause => ({ kind: 'role', id: arn });

/** Some instances of which Default Host Management is all they have, their profiles taken away. */
export const chooseRelying = (fleet: SimulatedFleet, scenario: string) => {
  const { account } = placeWithDefaultHost(fleet, scenario);
  const within = inAccount(fleet, account, { defaultHost: true });
  const { located, subjects } = chooseInstances(fleet, 3, within);
  return { located: located.map(({ place, item }) => ({ place, item: withoutProfile(item) })), subjects };
};
