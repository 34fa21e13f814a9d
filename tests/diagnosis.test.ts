import { describe, expect, test } from 'vitest';
import { buildFleet } from '../mocks/fleet/build-fleet.ts';
import { musterRun } from './muster.ts';

const instances = 2000;

describe('one missing route behind many violations', () => {
  test('is one cause that accounts for all affected machines, and comes first', async () => {
    const scenario = 'nat-without-route';
    const { declared } = await buildFleet({ now: Date.now(), scenario, instances });
    const reach = declared.violates.find(({ invariant }) => invariant === 'network/agent-reaches-endpoints');
    const { out, report, status } = await musterRun(['--scenario', scenario, '--instances', `${instances}`]);

    expect(status).toBe(1);
    expect(reach?.subjects.length).toBeGreaterThan(100);
    expect(report.causes).toMatchObject([
      { ...reach?.cause, code: 'nat-without-route', affected: reach?.subjects.length },
    ]);
    for (const { subject, causes } of report.invariants.flatMap(({ violations }) => violations)) {
      expect(
        causes.map(({ id }) => id),
        subject.id,
      ).toEqual([reach?.cause?.id]);
    }
    const lines = out.trimEnd().split('\n');
    const first = `${reach?.subjects.length} affected by nat-without-route: route-table ${reach?.cause?.id} in `;
    expect(lines.find((line) => line.includes(' affected by '))).toContain(first);
    expect(lines.findIndex((line) => line.includes(first))).toBeLessThan(5);
    expect(lines.length).toBeLessThan(25);
  });
});
