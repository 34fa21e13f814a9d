import { makeAssociations } from './make-agent.ts';
import type { Place, SimulatedAssociation, SimulatedInstance } from './model.ts';
import { type Random, seededRandom } from './random.ts';
import type { SimulatedTarget, StateManagerAssociation } from './state-manager.ts';

/** Few enough for one target of ids. */
const mostNamed = 5;

/** Every agent of an account-Region has the same two, or fewer of them. */
const sharedBy = (random: Random, instances: readonly SimulatedInstance[]): readonly SimulatedAssociation[] =>
  instances.find(({ agent }) => agent?.associations.length === 2)?.agent?.associations ??
  makeAssociations(random);

const everyNode: SimulatedTarget = { key: 'InstanceIds', values: ['*'] };
const everyEnvironment: SimulatedTarget = { key: 'tag:Env', values: ['prod', 'staging', 'dev'] };

const make = (
  random: Random,
  documentName: string,
  more: Pick<StateManagerAssociation, 'targets'> & Partial<StateManagerAssociation>,
): StateManagerAssociation => ({ id: random.uuid(), documentName, version: '1', ...more });

/** What is for one platform only names nodes of that platform. */
const forOnePlatform = (
  random: Random,
  instances: readonly SimulatedInstance[],
): StateManagerAssociation[] => {
  const idsWhere = (isWindows: boolean) =>
    instances.filter(({ platform }) => platform.isWindows === isWindows).map(({ id }) => id);
  const windows = idsWhere(true).slice(0, mostNamed);
  const [linux] = idsWhere(false);
  return [
    ...(windows.length > 0
      ? [make(random, 'AWS-ConfigureCloudWatch', { targets: [{ key: 'InstanceIds', values: windows }] })]
      : []),
    ...(linux
      ? [
          make(random, 'AWS-RunShellScript', {
            instanceId: linux,
            targets: [{ key: 'InstanceIds', values: [linux] }],
            documentVersion: '1',
            schedule: 'cron(0 2 ? * SUN *)',
          }),
        ]
      : []),
  ];
};

/** Makes the associations of a healthy account-Region: every form of target, and no document where it does not fit. */
export const makeStateManager = (
  seed: number,
  { account, region }: Place,
  instances: readonly SimulatedInstance[],
): readonly StateManagerAssociation[] => {
  const random = seededRandom(seed, account, region, 'state manager');
  const [inventory, patches] = sharedBy(random, instances);
  return [
    ...(inventory ? [{ ...inventory, targets: [everyNode], schedule: 'rate(30 minutes)' }] : []),
    ...(patches ? [{ ...patches, targets: [everyEnvironment], schedule: 'cron(0 */12 * * ? *)' }] : []),
    make(random, 'AWS-UpdateSSMAgent', {
      documentVersion: '$DEFAULT',
      name: 'UpdateSSMAgent',
      targets: [{ key: 'resource-groups:Name', values: ['every-server'] }],
      schedule: 'rate(14 days)',
    }),
    make(random, 'AWS-StopEC2Instance', { targets: [{ key: 'tag:Schedule', values: ['office-hours'] }] }),
    ...forOnePlatform(random, instances),
  ];
};
