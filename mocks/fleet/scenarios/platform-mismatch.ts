import { breakInstances, type Located } from '../breakage.ts';
import type { SimulatedFleet } from '../model.ts';
import { type DeclaredViolation, invariants, type Scenario } from '../scenario.ts';
import type { StateManagerAssociation } from '../state-manager.ts';
import { instanceSubject, nodeSubject } from '../subjects.ts';

const forOnePlatform: readonly string[] = ['AWS-ConfigureCloudWatch', 'AWS-RunShellScript'];

const names = ({ documentName, targets }: StateManagerAssociation, id: string): boolean =>
  forOnePlatform.includes(documentName) && targets.some(({ values }) => values.includes(id));

/** Documents for one platform that name these nodes, rightly so while the nodes told the truth. */
const strandedBy = (
  { accountRegions }: SimulatedFleet,
  ids: readonly Located<string>[],
): DeclaredViolation[] =>
  accountRegions.flatMap(({ account, region, associations }) =>
    associations.map((association) => ({
      invariant: invariants.documents,
      code: 'unsupported-platform',
      cause: { kind: 'association', id: association.id },
      subjects: ids
        .filter(({ place }) => place.account === account && place.region === region)
        .filter(({ item }) => names(association, item))
        .map(nodeSubject),
    })),
  );

/** Agents behind a wrong proxy, which take their machine for another than it is. */
export const platformMismatch: Scenario = {
  name: 'platform-mismatch',
  about: 'Some agents report Linux from Windows, or Windows from Linux.',
  apply: (fleet) => {
    const { fleet: broken, ids } = breakInstances(fleet, 3, (one) => ({
      ...one,
      agent: { ...one.agent, platformType: one.agent.platformType === 'Windows' ? 'Linux' : 'Windows' },
    }));
    const mistaken = {
      invariant: invariants.platform,
      code: 'platform-mismatch',
      subjects: ids.map(instanceSubject),
    };
    return { fleet: broken, expects: { violates: [mistaken, ...strandedBy(broken, ids)] } };
  },
};
