import type { Within } from './breakage.ts';
import { chooseInstances, cutOffIn, withInstances } from './choose-instances.ts';
import { withIam } from './iam/edit-account.ts';
import { coreRole, profileOf } from './iam/healthy-roles.ts';
import type { SimulatedInstanceProfile, SimulatedRole } from './iam/model.ts';
import type { Place, SimulatedFleet } from './model.ts';
import type { Cause, Declared, Scenario } from './scenario.ts';

/** How many instances share the fault. */
const count = 4;

/** Where Default Host Management is off, so that nothing takes the place of a role; there must be such a place. */
export const placeWithoutDefaultHost = (fleet: SimulatedFleet, scenario: string): Place => {
  const place = fleet.accountRegions.find(({ defaultHostRole }) => defaultHostRole === undefined);
  if (place) return place;
  throw new RangeError(`the scenario ${scenario} needs a spread of 2 account-Regions or more`);
};

/** Where Default Host Management is on; healthy fleets have one such place. */
export const placeWithDefaultHost = (fleet: SimulatedFleet, scenario: string) => {
  const place = fleet.accountRegions.find(({ defaultHostRole }) => defaultHostRole !== undefined);
  if (place) return place;
  throw new RangeError(`the scenario ${scenario} needs an account-Region with Default Host Management`);
};

/** Everywhere in an account where Default Host Management is on, or everywhere else in it. */
export const inAccount =
  (fleet: SimulatedFleet, account: string, { defaultHost }: { readonly defaultHost: boolean }): Within =>
  ({ region, account: id }) =>
    id === account &&
    fleet.accountRegions.some(
      (place) =>
        place.account === id &&
        place.region === region &&
        (place.defaultHostRole !== undefined) === defaultHost,
    );

/** A role that one application team keeps for itself, with its profile. */
interface TeamRole {
  readonly role: SimulatedRole;
  readonly profile: SimulatedInstanceProfile;
}

interface RoleScenario {
  readonly name: string;
  readonly about: string;
  readonly invariant: string;
  /** What is wrong with the role, or with its profile. */
  breaks(role: TeamRole): TeamRole;
  causeIn(role: TeamRole): Cause;
}

/** The role as the cause. */
export const roleOf = ({ role }: TeamRole): Cause => ({ kind: 'role', id: role.arn });

/** The role is healthy before it is broken. */
const teamRole = (account: string): TeamRole => {
  const role = coreRole({ account, name: 'payments-node', path: '/payments/' });
  return { role, profile: profileOf(role) };
};

/** A fleet in which some instances of an account, in whatever Region, have a role of their own. */
export const withTeamRole = (
  fleet: SimulatedFleet,
  account: string,
  breaks: (role: TeamRole) => TeamRole,
  within: Within,
) => {
  const broken = breaks(teamRole(account));
  const { located, subjects } = chooseInstances(fleet, count, within);
  const profile = broken.profile.arn.replace(/^.*:instance-profile\//, '');
  const moved = located.map(({ place, item }) => ({ place, item: { ...item, profile } }));
  const inIam = withIam(fleet, account, (iam) => ({
    ...iam,
    roles: [...iam.roles, broken.role],
    profiles: [...iam.profiles, broken.profile],
  }));
  const changed = withInstances(inIam, located, (one) => ({ ...one, profile }));
  return { fleet: changed, located: moved, subjects, broken };
};

/** A scenario whose name is the code with which a role keeps its instances from Systems Manager. */
export const roleScenario = ({ name, about, invariant, breaks, causeIn }: RoleScenario): Scenario => ({
  name,
  about,
  apply: (fleet, { now }) => {
    const { account } = placeWithoutDefaultHost(fleet, name);
    const within = inAccount(fleet, account, { defaultHost: false });
    const moved = withTeamRole(fleet, account, breaks, within);
    const outage = cutOffIn(moved.fleet, moved.located, now);
    const { subjects, broken } = moved;
    const violates: Declared['violates'] = [
      { invariant, code: name, subjects, cause: causeIn(broken) },
      ...outage.violates,
    ];
    return { fleet: outage.fleet, expects: { violates } };
  },
});
