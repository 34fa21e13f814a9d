import { allowStorage, policyOf } from '../iam/statements.ts';
import { inAccount, placeWithDefaultHost, roleOf, withTeamRole } from '../role-scenario.ts';
import { invariants, type Scenario } from '../scenario.ts';

const name = 'blocks-dhmc';

/** What was enough for inventory and patching long ago: all of ssm, and no channels. */
const withoutChannels = policyOf(
  'inventory-and-patching',
  { Effect: 'Allow', Action: ['ssm:*', 'ec2messages:*'], Resource: '*' },
  allowStorage,
);

/** Nodes that are Online and that nobody reaches, although Default Host Management would see to it. */
export const blocksDhmc: Scenario = {
  name,
  about:
    'The role of some instances lets them register and not open channels, where Default Host Management is on.',
  apply: (fleet) => {
    const { account } = placeWithDefaultHost(fleet, name);
    const within = inAccount(fleet, account, { defaultHost: true });
    const { broken, subjects, ...moved } = withTeamRole(
      fleet,
      account,
      ({ role, profile }) => ({ role: { ...role, attached: [], inline: [withoutChannels] }, profile }),
      within,
    );
    const cause = roleOf(broken);
    return {
      fleet: moved.fleet,
      expects: {
        violates: [
          { invariant: invariants.dhmcUsable, code: name, subjects, cause },
          { invariant: invariants.grants, code: 'action-not-granted', subjects, cause },
        ],
      },
    };
  },
};
