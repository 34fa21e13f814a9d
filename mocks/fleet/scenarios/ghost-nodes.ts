import { breakHybridNodes, type Located } from '../breakage.ts';
import { day } from '../durations.ts';
import { makeAgent, makeAssociations } from '../make-agent.ts';
import type { Place, SimulatedFleet, SimulatedNode } from '../model.ts';
import { platforms } from '../platforms.ts';
import { seededRandom } from '../random.ts';
import { invariants, type Scenario } from '../scenario.ts';
import { silenced } from '../silence.ts';
import { nodeSubject } from '../subjects.ts';

const orphanPlaces = 3;

const orphanIn = (seed: number, { account, region }: Place, now: number): SimulatedNode => {
  const random = seededRandom(seed, account, region, 'orphan');
  const silentSince = Math.floor(now - random.between(2 * day, 10 * day));
  const agent = makeAgent(random, {
    now,
    platform: random.weighted(platforms),
    computerName: 'ip-10-0-9-9.ec2.internal',
    ipAddress: '10.0.9.9',
    registeredAt: silentSince - 30 * day,
    associations: makeAssociations(random),
  });
  return { id: `i-${random.hex(17)}`, agent: silenced(agent, silentSince), tags: [] };
};

const addOrphans = (fleet: SimulatedFleet, now: number) => {
  const ids: Located<string>[] = [];
  const accountRegions = fleet.accountRegions.map((place, index) => {
    if (index >= orphanPlaces) return place;
    const orphan = orphanIn(fleet.seed, place, now);
    ids.push({ place, item: orphan.id });
    return { ...place, nodes: [...place.nodes, orphan] };
  });
  return { fleet: { ...fleet, accountRegions }, ids };
};

/** Nodes that nothing stands behind any more: terminated instances, and machines long switched off. */
export const ghostNodes: Scenario = {
  name: 'ghost-nodes',
  about: 'Some nodes outlived their instance, and some hybrid ones were abandoned.',
  apply: (fleet, { now }) => {
    const hybrid = breakHybridNodes(fleet, 2, (node, index) => ({
      ...node,
      agent: silenced(node.agent, now - (16.5 + 3 * index) * day),
    }));
    const orphans = addOrphans(hybrid.fleet, now);
    const abandoned = hybrid.ids.map(nodeSubject);
    const gone = orphans.ids.map(nodeSubject);
    return {
      fleet: orphans.fleet,
      expects: {
        violates: [
          { invariant: invariants.ghosts, code: 'instance-gone', subjects: gone },
          { invariant: invariants.ghosts, code: 'abandoned', subjects: abandoned },
          { invariant: invariants.heartbeat, code: 'connection-lost', subjects: abandoned },
        ],
      },
    };
  },
};
