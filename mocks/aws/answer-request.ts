import { randomUUID } from 'node:crypto';
import type { SimulatedAccountRegion, SimulatedFleet } from '../fleet/model.ts';
import { emptyNetwork } from '../fleet/network/model.ts';
import { regionsOf } from '../fleet/regions.ts';
import { type AwsError, awsError, isAwsError } from './aws-error.ts';
import { type Caller, callerOf } from './caller.ts';
import { isDenied, throttleCounter } from './guard.ts';
import { loadOperation } from './operations.ts';
import { awsQuery } from './protocols/aws-query.ts';
import type { Encoded, Protocol } from './protocols/protocol.ts';
import { readScope, type SigningScope } from './scope.ts';
import { type Service, serviceNamed } from './services.ts';

/** A request, whatever it came over. */
export interface WireRequest {
  readonly method: string;
  /** Reads a header by its lower-case name. */
  header(name: string): string | undefined;
  readonly body: string;
}

interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The simulated AWS without a transport. */
export type AnswerRequest = (request: WireRequest) => Promise<WireResponse>;

/** Gives the current time, milliseconds since the epoch. */
export interface Clock {
  readonly now: () => number;
}

const respond = (status: number, { contentType, body }: Encoded, requestId: string): WireResponse => ({
  status,
  headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
  body,
});

const respondError = (protocol: Protocol, error: AwsError): WireResponse => {
  const requestId = randomUUID();
  return respond(error.status, protocol.encodeError(error, requestId), requestId);
};

/** What AWS's front ends of JSON services answer to a browser. */
const notFound: WireResponse = { status: 404, headers: {}, body: '<UnknownOperationException/>\n' };

const operationName = ({ header, body }: WireRequest): string => {
  const target = header('x-amz-target');
  const action = target?.split('.').at(-1) ?? /(?:^|&)Action=([^&]*)/.exec(body)?.[1];
  return action ?? '';
};

const nothing = { instances: [], nodes: [], network: emptyNetwork, associations: [], documents: [] };

/** An enabled Region in which nothing lies is still one that answers. */
const placeOf = (
  fleet: SimulatedFleet,
  caller: Caller,
  region: string,
): SimulatedAccountRegion | undefined => {
  const account = caller.account.id;
  const occupied = fleet.accountRegions.find((place) => place.account === account && place.region === region);
  if (occupied) return occupied;
  const isEnabled = regionsOf(fleet, account).some(
    ({ name, status }) => name === region && status !== 'not-opted-in',
  );
  return isEnabled ? { account, region, ...nothing } : undefined;
};

interface Addressed {
  readonly request: WireRequest;
  readonly scope: SigningScope;
  readonly service: Service;
}

const answerSigned = async (
  fleet: SimulatedFleet,
  now: number,
  isThrottled: ReturnType<typeof throttleCounter>,
  { request, scope, service }: Addressed,
): Promise<WireResponse> => {
  const name = operationName(request);
  const action = `${scope.service}:${name}`;
  const operation = await loadOperation(scope.service, name);
  if (!operation) throw service.unknown(action);
  const caller = callerOf(fleet, request.header('x-amz-security-token'));
  const place = placeOf(fleet, caller, scope.region);
  if (!place) throw service.disabled();
  if (isThrottled(action, place)) throw service.throttled();
  if (isDenied(fleet, action, place)) throw service.denied(caller.arn, action, place);
  const { protocol } = service;
  const output = operation.answer(protocol.decode(operation.schema, request.body), {
    fleet,
    caller,
    place,
    now,
  });
  const requestId = randomUUID();
  return respond(200, protocol.encode(operation.schema, output, requestId), requestId);
};

const asAwsError = (error: unknown): AwsError =>
  isAwsError(error) ? error : awsError('InternalFailure', `Muster's simulator failed: ${String(error)}`, 500);

/** Answers requests from a fleet; throttling counts calls from here on, so each server counts for itself. */
export const answerFrom = (fleet: SimulatedFleet, { now }: Clock): AnswerRequest => {
  const isThrottled = throttleCounter(fleet);
  return async (request) => {
    if (request.method !== 'POST') return notFound;
    const hasTarget = request.header('x-amz-target') !== undefined;
    const scope = readScope(request.header('authorization'));
    const service = serviceNamed(scope?.service ?? '', hasTarget);
    if (!scope) return respondError(hasTarget ? service.protocol : awsQuery, service.unsigned());
    try {
      return await answerSigned(fleet, now(), isThrottled, { request, scope, service });
    } catch (error) {
      return respondError(service.protocol, asAwsError(error));
    }
  };
};
