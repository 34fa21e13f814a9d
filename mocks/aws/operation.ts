import type { SimulatedAccountRegion, SimulatedFleet } from '../fleet/model.ts';
import type { Caller } from './caller.ts';
import type { OperationSchema } from './protocols/schema.ts';

/** What surrounds a request: who calls, where, and when (milliseconds since the epoch). */
export interface Call {
  readonly fleet: SimulatedFleet;
  readonly caller: Caller;
  readonly place: SimulatedAccountRegion;
  readonly now: number;
}

/** One AWS operation: from the SDK's shape of its input to that of its output, without a word about the wire. */
export interface Operation<Input extends object = object, Output extends object = object> {
  /** The IAM action, such as `ec2:DescribeInstances`. */
  readonly action: string;
  readonly schema: OperationSchema;
  answer(input: Input, call: Call): Output;
}

/** Declares an operation; its file, named after it in its service's folder, is all that it takes. */
export const defineOperation = <Input extends object, Output extends object>(
  operation: Operation<Input, Output>,
): Operation<Input, Output> => operation;

/** Finds the operation among what a module exports. */
export const isOperation = (value: unknown): value is Operation =>
  typeof value === 'object' && value !== null && 'action' in value && 'answer' in value;
