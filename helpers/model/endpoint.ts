import type { AgentService } from './agent-services.ts';
import { defineSelector } from './selection.ts';
import type { Subject } from './subject.ts';

/**
 * The public endpoint of a service in a Region; `id` is its host name. All accounts share the host, and
 * each has it as a subject of its own, since each account-Region has a reader's road to it.
 */
export interface Endpoint extends Subject {
  readonly kind: 'endpoint';
  readonly service: AgentService;
  /** AWS's name of the partition: `aws`, `aws-cn`, … */
  readonly partition: string;
}

declare module './subject.ts' {
  interface Kinds {
    endpoint: Endpoint;
  }
}

/** Every endpoint of Systems Manager that the agents of an account-Region talk to. */
export const everyEndpoint = defineSelector({
  kind: 'endpoint',
  words: 'endpoints of Systems Manager',
  matches: () => true,
});
