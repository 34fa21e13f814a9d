import type { Place } from '../fleet/model.ts';
import { type AwsError, awsError } from './aws-error.ts';
import { awsJson } from './protocols/aws-json.ts';
import { awsQuery } from './protocols/aws-query.ts';
import { ec2Query } from './protocols/ec2-query.ts';
import type { Protocol } from './protocols/protocol.ts';

/** How a service words what every service refuses: its own codes, statuses and texts. */
export interface Service {
  readonly protocol: Protocol;
  denied(arn: string, action: string, place: Place): AwsError;
  throttled(): AwsError;
  /** The account has not enabled the Region. */
  disabled(): AwsError;
  unsigned(): AwsError;
  unknown(action: string): AwsError;
}

const notKnown = (action: string): string => `Muster's simulator does not know the operation ${action}.`;

const because = (action: string): string => `because no identity-based policy allows the ${action} action`;

const json: Service = {
  protocol: awsJson,
  denied: (arn, action, { account, region }) => {
    const resource = `arn:aws:${action.split(':', 1)[0]}:${region}:${account}:*`;
    const text = `User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because(action)}`;
    return awsError('AccessDeniedException', text);
  },
  throttled: () => awsError('ThrottlingException', 'Rate exceeded'),
  disabled: () =>
    awsError('UnrecognizedClientException', 'The security token included in the request is invalid.'),
  unsigned: () => awsError('MissingAuthenticationTokenException', 'Missing Authentication Token'),
  unknown: (action) => awsError('UnknownOperationException', notKnown(action)),
};

const query: Service = {
  protocol: awsQuery,
  denied: (arn, action) =>
    awsError('AccessDenied', `User: ${arn} is not authorized to perform: ${action} ${because(action)}`, 403),
  throttled: () => awsError('Throttling', 'Rate exceeded'),
  disabled: () =>
    awsError('InvalidClientTokenId', 'The security token included in the request is invalid', 403),
  unsigned: () => awsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403),
  unknown: (action) => awsError('InvalidAction', notKnown(action)),
};

const ec2: Service = {
  ...query,
  protocol: ec2Query,
  denied: (arn, action) => {
    const text = `User: ${arn} is not authorized to perform: ${action} ${because(action)}`;
    return awsError(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${text}`,
      403,
    );
  },
  throttled: () => awsError('RequestLimitExceeded', 'Request limit exceeded.', 503),
  disabled: () =>
    awsError('AuthFailure', 'AWS was not able to validate the provided access credentials', 401),
};

const services: Readonly<Record<string, Service>> = { ec2, iam: query, sts: query };

/** The manners of a service; one that is not listed speaks JSON if the request names a target, else query. */
export const serviceNamed = (name: string, hasTarget: boolean): Service =>
  services[name] ?? (hasTarget ? json : query);
