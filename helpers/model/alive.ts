import { instanceOfNode } from './facts.ts';
import { defineSelector } from './selection.ts';

/** Nodes that owe a heartbeat: those of running instances, and all hybrid nodes. */
export const alive = defineSelector({
  kind: 'node',
  words: 'nodes of running instances and hybrid nodes',
  reads: { instance: instanceOfNode },
  matches: (node, { instance }) => node.hybrid || instance?.state === 'running',
});
