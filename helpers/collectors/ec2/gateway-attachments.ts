import type { InternetGatewayAttachment } from '@aws-sdk/client-ec2';
import type { GatewayAttachment } from '../../model/network.ts';
import { recordsOf } from '../records.ts';

/** What a gateway is attached to: none is an empty list on the wire, or a list that is not there. */
export const attachmentsOf = (
  attachments: readonly InternetGatewayAttachment[] | undefined,
): GatewayAttachment[] | undefined =>
  recordsOf(attachments ?? [], ({ VpcId: vpcId, State: state }) =>
    vpcId === undefined || state === undefined ? undefined : { vpcId, state },
  );
