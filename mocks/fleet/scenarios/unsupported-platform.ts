import { breakInstances, type Located } from '../breakage.ts';
import type { SimulatedFleet, SimulatedInstance, Tag } from '../model.ts';
import { seededRandom } from '../random.ts';
import { type DeclaredViolation, invariants, type Scenario } from '../scenario.ts';
import type { StateManagerAssociation } from '../state-manager.ts';
import { nodeSubject } from '../subjects.ts';

/** Two documents of which neither is for the platform of the other. */
const unfit = { Windows: 'AWS-RunShellScript', Linux: 'AWS-InstallPowerShellModule' } as const;

const unfitFor = ({ platform }: SimulatedInstance): string => unfit[platform.agentType];

const mark: Tag = { Key: 'Runs', Value: 'everything' };

type Aim = Pick<StateManagerAssociation, 'instanceId' | 'targets'>;

/** The first by its tag, the second by its id, the third in the older form. */
const aims: readonly ((id: string) => Aim)[] = [
  () => ({ targets: [{ key: `tag:${mark.Key}`, values: [mark.Value] }] }),
  (id) => ({ targets: [{ key: 'InstanceIds', values: [id] }] }),
  (id) => ({ instanceId: id, targets: [] }),
];

interface Misaimed {
  readonly at: Located<string>;
  readonly association: StateManagerAssociation;
}

const misaim = ({ seed, accountRegions }: SimulatedFleet, at: Located<string>, index: number): Misaimed[] => {
  const instance = accountRegions.flatMap(({ instances }) => instances).find(({ id }) => id === at.item);
  const aim = aims[index]?.(at.item);
  if (!instance || !aim) return [];
  const id = seededRandom(seed, at.item, 'unsupported platform').uuid();
  return [{ at, association: { id, documentName: unfitFor(instance), version: '1', ...aim } }];
};

const associate = (fleet: SimulatedFleet, misaimed: readonly Misaimed[]): SimulatedFleet => {
  const accountRegions = fleet.accountRegions.map((place) => {
    const added = misaimed.filter(
      ({ at }) => at.place.account === place.account && at.place.region === place.region,
    );
    return {
      ...place,
      associations: [...place.associations, ...added.map(({ association }) => association)],
    };
  });
  return { ...fleet, accountRegions };
};

const violation = ({ at, association }: Misaimed): DeclaredViolation => ({
  invariant: invariants.documents,
  code: 'unsupported-platform',
  cause: { kind: 'association', id: association.id },
  subjects: [nodeSubject(at)],
});

/** A hybrid node that the document does not fit, and of which nobody knows whether it has the tag. */
const isDoubtful = ({ accountRegions }: SimulatedFleet, { at, association }: Misaimed): boolean =>
  accountRegions
    .filter(({ account, region }) => account === at.place.account && region === at.place.region)
    .flatMap(({ nodes }) => nodes)
    .some(
      ({ activation, agent: { platformType } }) =>
        activation && association.documentName === unfit[platformType === 'Windows' ? 'Windows' : 'Linux'],
    );

/** Associations that were aimed too wide, so that they meet machines on which their document cannot run. */
export const unsupportedPlatform: Scenario = {
  name: 'unsupported-platform',
  about: 'Some associations target nodes whose platform their document does not support.',
  apply: (fleet) => {
    const broken = breakInstances(fleet, aims.length, (one, index) =>
      index === 0 ? { ...one, tags: [...one.tags, mark] } : one,
    );
    const misaimed = broken.ids.flatMap((at, index) => misaim(fleet, at, index));
    const isUnknown = misaimed.slice(0, 1).some((byTag) => isDoubtful(fleet, byTag));
    return {
      fleet: associate(broken.fleet, misaimed),
      expects: {
        violates: misaimed.map(violation),
        ...(isUnknown && { undecided: [invariants.documents] }),
      },
    };
  },
};
