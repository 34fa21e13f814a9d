import { describe, expect, test } from 'vitest';
import type { SimulatedFleet } from '../../mocks/fleet/model.ts';
import type {
  SimulatedDocument,
  SimulatedTarget,
  StateManagerAssociation,
} from '../../mocks/fleet/state-manager.ts';
import { statusChecksPassed } from '../invariants/ec2/status-checks-passed.ts';
import { managedWhereItRuns } from '../invariants/ssm/managed-where-it-runs.ts';
import { platformSupportsDocuments } from '../invariants/ssm/platform-supports-documents.ts';
import { openServed } from './test-fleet.ts';

const nodes = { kind: 'node', selectors: [] } as const;
const instances = { kind: 'instance', selectors: [] } as const;
const accounts = [
  { id: '111122223333', roleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly' },
  {
    id: '444455556666',
    roleArn: 'arn:aws:iam::444455556666:role/MusterReadOnly',
    externalId: 'muster-staging',
  },
];

describe('instances that are registered elsewhere', () => {
  test('are looked for nowhere while none is missing', async () => {
    const { fleet } = await openServed({ instances: 400 }, {}, { config: { accounts } });
    expect(await fleet.judge(instances, managedWhereItRuns())).toMatchObject({ outcome: 'upheld' });
    const chunks = fleet.state().accountRegions.reduce((sum, one) => sum + Math.ceil(one.instances / 50), 0);
    expect(fleet.state().calls['ssm:DescribeInstanceInformation']).toBeLessThanOrEqual(chunks);
  });

  test('are found in another Region and in another account, by one call each', async () => {
    const scenario = 'registered-elsewhere';
    const { fleet } = await openServed({ instances: 400, scenario }, {}, { config: { accounts } });
    const { violations, counts } = await fleet.judge(instances, managedWhereItRuns());
    expect(counts.undecided).toBe(0);
    expect(violations.map(({ evidence }) => evidence['registeredIn'])).toEqual([
      '111122223333/eu-west-1',
      '111122223333/ap-northeast-1',
      '444455556666/us-east-1',
    ]);
    const chunks = fleet.state().accountRegions.reduce((sum, one) => sum + Math.ceil(one.instances / 50), 0);
    expect(fleet.state().calls['ssm:DescribeInstanceInformation']).toBeLessThanOrEqual(chunks + 3 * 3);
  });

  test('are undecided where a Region that may have them refuses, and named where another has them', async () => {
    const denials = [{ action: 'ssm:*', account: '444455556666' }];
    const scenario = 'registered-elsewhere';
    const options = { instances: 80, scenario };
    const { fleet, simulated } = await openServed(options, { denials }, { config: { accounts } });
    const { violations, undecided } = await fleet.judge(instances, managedWhereItRuns());
    expect(violations).toHaveLength(2);
    const there = simulated.accountRegions.find(({ account }) => account === '444455556666');
    const running = there?.instances.filter(({ state }) => state === 'running').length ?? 0;
    const affected = running + 1;
    expect(undecided).toMatchObject([{ account: '444455556666', reason: 'denied', affected }]);
  });

  test('are not looked for while they are young', async () => {
    const { fleet } = await openServed({ instances: 8, spread: 2, scenario: 'young-instances' });
    expect(await fleet.judge(instances, managedWhereItRuns())).toMatchObject({ outcome: 'upheld' });
    expect(fleet.state().calls['ssm:DescribeInstanceInformation']).toBe(2);
  });
});

/** Aims these documents at these targets, and no others at any. */
const aimed =
  (targets: readonly SimulatedTarget[], ...documents: readonly string[]) =>
  ({ accountRegions }: SimulatedFleet): Partial<SimulatedFleet> => {
    const associations: readonly StateManagerAssociation[] = documents.map((documentName, index) => ({
      id: `association-${index}`,
      documentName,
      version: '1',
      targets,
    }));
    return { accountRegions: accountRegions.map((place) => ({ ...place, associations })) };
  };

const everyNode = [{ key: 'InstanceIds', values: ['*'] }];

describe('documents', () => {
  test('are asked for once, however many nodes they run on', async () => {
    const { fleet, simulated } = await openServed({ instances: 400, spread: 1 });
    const judgement = await fleet.judge(nodes, platformSupportsDocuments());
    expect(judgement).toMatchObject({ outcome: 'upheld', violations: [] });
    const { calls } = fleet.state();
    const named = new Set(
      simulated.accountRegions.flatMap((place) =>
        place.associations.map(
          ({ documentName, documentVersion = '' }) => `${documentName} ${documentVersion}`,
        ),
      ),
    );
    expect(calls['ssm:ListAssociations']).toBe(1);
    expect(calls['ssm:DescribeDocument']).toBe(named.size);
    await fleet.judge(nodes, platformSupportsDocuments());
    expect(fleet.state().calls).toEqual(calls);
  });

  test('are not asked for where they run on no node', async () => {
    const change = aimed([{ key: 'InstanceIds', values: ['i-00000000000000000'] }], 'AWS-RunShellScript');
    const { fleet } = await openServed({ instances: 20, spread: 1 }, change);
    expect(await fleet.judge(nodes, platformSupportsDocuments())).toMatchObject({ outcome: 'upheld' });
    expect(fleet.state().calls['ssm:DescribeDocument']).toBeUndefined();
  });

  test('that the configuration names must fit every node', async () => {
    const config = { documents: ['AWS-InstallPowerShellModule', 'AWS-RunPatchBaseline'] };
    const { fleet } = await openServed({ instances: 60, spread: 1 }, {}, { config });
    const { violations, judged } = await fleet.judge(nodes, platformSupportsDocuments());
    expect(violations.length).toBeGreaterThan(10);
    expect(violations.length).toBeLessThan(judged);
    expect(violations[0]).toMatchObject({
      evidence: { document: 'AWS-InstallPowerShellModule', askedBy: 'the configuration' },
      causes: [{ kind: 'document', id: 'AWS-InstallPowerShellModule' }],
    });
  });

  test.each([
    ['a document that does not exist decides nothing', 'Shop-Restart', 'undecided'],
    ['a document for every platform', 'AWS-UpdateSSMAgent', 'upheld'],
  ])('%s', async (_, documentName, outcome) => {
    const { fleet } = await openServed({ instances: 20, spread: 1 }, aimed(everyNode, documentName));
    expect(await fleet.judge(nodes, platformSupportsDocuments())).toMatchObject({ outcome, violations: [] });
  });

  test('a runbook of Automation works from outside, whatever the node runs', async () => {
    const runbook: SimulatedDocument = {
      name: 'Shop-Report',
      type: 'Automation',
      platforms: ['MacOS'],
      schemaVersion: '0.3',
      description: 'Reports.',
      latestVersion: 1,
    };
    const { fleet } = await openServed({ instances: 20, spread: 1 }, (simulated) => {
      const { accountRegions = [] } = aimed(everyNode, runbook.name)(simulated);
      return { accountRegions: accountRegions.map((place) => ({ ...place, documents: [runbook] })) };
    });
    expect(await fleet.judge(nodes, platformSupportsDocuments())).toMatchObject({ outcome: 'upheld' });
    expect(fleet.state().calls['ssm:DescribeDocument']).toBe(1);
  });

  test('a document that is refused does not hide another that does not fit', async () => {
    const change = aimed(everyNode, 'Shop-Restart', 'AWS-ConfigureCloudWatch');
    const { fleet } = await openServed({ instances: 60, spread: 1 }, change);
    const { violations, counts } = await fleet.judge(nodes, platformSupportsDocuments());
    expect(violations.every(({ evidence }) => evidence['nodePlatform'] === 'Linux')).toBe(true);
    expect(counts).toMatchObject({ upheld: 0, violated: violations.length });
    expect(counts.undecided).toBeGreaterThan(0);
  });
});

test('status checks are one listing, whatever the number of instances', async () => {
  const { fleet } = await openServed({ instances: 1300, spread: 1 });
  const judgement = await fleet.judge(instances, statusChecksPassed());
  expect(judgement.outcome).toBe('upheld');
  expect(fleet.state().calls['ec2:DescribeInstanceStatus']).toBe(2);
});
