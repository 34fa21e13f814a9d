import { DescribeRegionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { type Reading, readingOf, unreadBecause } from '../../model/reading.ts';
import type { Access } from '../access.ts';
import { malformed } from '../unread.ts';

const action = 'ec2:DescribeRegions';

export interface RegionStatus {
  readonly name: string;
  /** The account may use it: it is on by default or was opted in. */
  readonly enabled: boolean;
}

/** Every Region that the account's partition has, and whether the account may use it. */
export const describeRegions = async (access: Access): Promise<Reading<readonly RegionStatus[]>> => {
  const client = access.client(EC2Client);
  const answer = await access.call({ action }, () =>
    client.send(new DescribeRegionsCommand({ AllRegions: true })),
  );
  if (!answer.read) return answer;
  const { Regions } = answer.value;
  if (!Regions) return unreadBecause(malformed(action, access, 'the answer does not hold a list of Regions'));
  return readingOf(
    Regions.flatMap(({ RegionName, OptInStatus }) =>
      RegionName ? [{ name: RegionName, enabled: OptInStatus !== 'not-opted-in' }] : [],
    ),
  );
};
