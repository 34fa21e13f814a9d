import { managedNode } from './facts.ts';
import { defineSelector } from './selection.ts';

/** Instances of which SSM can be compared with EC2: those that run and that it lists. */
export const managed = defineSelector({
  kind: 'instance',
  words: 'running instances that Systems Manager lists',
  reads: { node: managedNode },
  matches: (instance, { node }) => instance.state === 'running' && node !== undefined,
});
