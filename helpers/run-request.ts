import { z } from 'zod';
import { fleetConfigSchema } from './config/fleet-config.ts';

/** Everything that decides a run, as plain data: the command line writes it, the worker that runs the specs reads it. */
export const runRequestSchema = z.object({
  /** `mock`, `aws`, or the URL of an AWS-compatible endpoint. */
  target: z.string().default('mock'),
  config: fleetConfigSchema.default({}),
  accounts: z.array(z.string()).default([]),
  regions: z.array(z.string()).default([]),
  tags: z.array(z.object({ key: z.string(), values: z.array(z.string()) })).default([]),
  /** Ids of single instances and nodes; all of them where there is none. */
  ids: z.array(z.string()).default([]),
  /** Ids of the invariants to judge, as globs; all others are skipped. */
  only: z.array(z.string()).default([]),
  /** Epoch milliseconds to judge by, in place of the clock. */
  now: z.number().optional(),
  /** Milliseconds after which a request without an answer is given up. */
  requestTimeout: z.number().default(20_000),
  /** The simulated fleet, for the target `mock`. */
  simulation: z
    .object({
      scenario: z.string().default('healthy'),
      instances: z.number().default(120),
      spread: z.number().default(4),
      seed: z.number().default(1),
    })
    .prefault({}),
});

export type RunRequest = z.infer<typeof runRequestSchema>;

export const defaultRunRequest = (): RunRequest => runRequestSchema.parse({});
