import { DescribeInstances$, DescribeRegions$ } from '@aws-sdk/client-ec2';
import { DescribeInstanceAssociationsStatus$, DescribeInstanceInformation$ } from '@aws-sdk/client-ssm';
import { AssumeRole$, GetCallerIdentity$ } from '@aws-sdk/client-sts';
import { describe, expect, test } from 'vitest';
import { instancesOf } from '../helpers/collectors/ec2/describe-instances.ts';
import { describeRegions } from '../helpers/collectors/ec2/describe-regions.ts';
import { associationCountCollector } from '../helpers/collectors/ssm/describe-instance-associations-status.ts';
import { nodeLister } from '../helpers/collectors/ssm/describe-instance-information.ts';
import { assumeRole } from '../helpers/collectors/sts/assume-role.ts';
import { getCallerIdentity } from '../helpers/collectors/sts/get-caller-identity.ts';
import type { Instance } from '../helpers/model/instance.ts';
import { readingOf } from '../helpers/model/reading.ts';
import { millisecondsOf } from '../mocks/aws/protocols/timestamps.ts';
import {
  accessTo,
  answersOf,
  inXml,
  type RealAnswer,
  realAnswers,
  realAnswersPresent,
  wireBody,
} from './real-answers.ts';

const noInstances = '<DescribeInstancesResponse><reservationSet/></DescribeInstancesResponse>';

interface RawInstance {
  readonly InstanceId: string;
  readonly State?: { readonly Name: string };
  readonly Platform?: string;
  readonly LaunchTime?: string;
  readonly Tags?: readonly { readonly Key: string; readonly Value: string }[];
}

const instancesInXml = (xml: string): RawInstance[] =>
  xml
    .split('<instanceId>')
    .slice(1)
    .map((part) => ({
      InstanceId: part.slice(0, part.indexOf('<')),
      State: { Name: /<instanceState>.*?<name>(.*?)<\/name>/s.exec(part)?.[1] ?? '' },
      LaunchTime: inXml(part, 'launchTime')[0] ?? '',
      ...(/<platform>(.*?)</.exec(part)?.[1] && { Platform: /<platform>(.*?)</.exec(part)?.[1] ?? '' }),
    }));

const instancesIn = ({ form, text }: RealAnswer): RawInstance[] => {
  if (form !== 'sdk-json') return instancesInXml(text);
  const { Reservations }: { Reservations: { Instances: RawInstance[] }[] } = JSON.parse(text);
  return Reservations.flatMap(({ Instances }) => Instances);
};

interface RawNode {
  readonly InstanceId: string;
  readonly PingStatus: string;
  readonly LastPingDateTime?: string | number;
  readonly RegistrationDate?: string | number;
  readonly AgentVersion: string;
}

/** Times travel in whole milliseconds at best. */
const inMilliseconds = (value: string | number | undefined): number | undefined => {
  const time = millisecondsOf(value);
  return time === undefined ? undefined : Math.trunc(time);
};

const operationsInUse = [
  ['ec2', 'DescribeInstances'],
  ['ec2', 'DescribeRegions'],
  ['ssm', 'DescribeInstanceInformation'],
  ['ssm', 'DescribeInstanceAssociationsStatus'],
  ['sts', 'AssumeRole'],
  ['sts', 'GetCallerIdentity'],
] as const;

describe.skipIf(!realAnswersPresent)('answers of real AWS (skipped where ../shared/real is absent)', () => {
  test.each(operationsInUse)('there are some for %s %s', (service, operation) => {
    expect(realAnswers(service, operation)).not.toEqual([]);
  });

  test.each(answersOf('ec2', 'DescribeInstances'))('%s', async (_, answer) => {
    const access = await accessTo({ DescribeInstances: wireBody('ec2', DescribeInstances$, answer) });
    const { items, gaps } = await instancesOf(access);
    expect(gaps).toEqual([]);
    expect(items.map(({ id, state, platform, launchTime }) => ({ id, state, platform, launchTime }))).toEqual(
      instancesIn(answer).map(({ InstanceId, State, Platform, LaunchTime }) => ({
        id: InstanceId,
        state: State?.Name,
        platform: Platform,
        launchTime: inMilliseconds(LaunchTime),
      })),
    );
    if (answer.form !== 'sdk-json') return;
    const tags = instancesIn(answer).map(({ Tags = [] }) =>
      Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    );
    expect(items.map((instance) => instance.tags)).toEqual(tags);
  });

  test.each(answersOf('ec2', 'DescribeRegions'))('%s', async (_, answer) => {
    const access = await accessTo({ DescribeRegions: wireBody('ec2', DescribeRegions$, answer) });
    const regions = await describeRegions(access);
    const names =
      answer.form === 'sdk-json'
        ? JSON.parse(answer.text).Regions.map(({ RegionName }: { RegionName: string }) => RegionName)
        : inXml(answer.text, 'regionName');
    expect(names.length).toBeGreaterThan(0);
    expect(regions.read && regions.value.map(({ name }) => name)).toEqual(names);
    const notOptedIn = answer.text.match(/not-opted-in/g)?.length ?? 0;
    expect(regions.read && regions.value.filter(({ enabled }) => !enabled)).toHaveLength(notOptedIn);
  });

  test.each(answersOf('ssm', 'DescribeInstanceInformation'))('%s', async (_, answer) => {
    const body = wireBody('ssm', DescribeInstanceInformation$, answer);
    const access = await accessTo({ DescribeInstances: noInstances, DescribeInstanceInformation: body });
    const { items, gaps } = await nodeLister.list(access);
    const raw: RawNode[] = JSON.parse(answer.text).InstanceInformationList;
    expect(gaps).toEqual([]);
    expect(
      items.map(({ id, hybrid, pingStatus, lastPing, registrationDate, agentVersion }) => ({
        id,
        hybrid,
        pingStatus,
        lastPing,
        registrationDate,
        agentVersion,
      })),
    ).toEqual(
      raw.map((node) => ({
        id: node.InstanceId,
        hybrid: node.InstanceId.startsWith('mi-'),
        pingStatus: node.PingStatus,
        lastPing: inMilliseconds(node.LastPingDateTime),
        registrationDate: inMilliseconds(node.RegistrationDate),
        agentVersion: node.AgentVersion,
      })),
    );
  });

  test.each(answersOf('ssm', 'DescribeInstanceAssociationsStatus'))('%s', async (_, answer) => {
    const body = wireBody('ssm', DescribeInstanceAssociationsStatus$, answer);
    const access = await accessTo({ DescribeInstanceAssociationsStatus: body });
    const { account, region } = access;
    const instance: Instance = {
      kind: 'instance',
      account,
      region,
      id: 'i-0123',
      state: 'running',
      tags: {},
      networkInterfaces: [],
    };
    const count = await associationCountCollector.collect([instance], access);
    expect(count(instance)).toEqual(readingOf(JSON.parse(answer.text).InstanceAssociationStatusInfos.length));
  });

  test.each(answersOf('sts', 'GetCallerIdentity'))('%s', async (_, answer) => {
    const access = await accessTo({ GetCallerIdentity: wireBody('sts', GetCallerIdentity$, answer) });
    const { Account, Arn } =
      answer.form === 'sdk-json'
        ? JSON.parse(answer.text)
        : { Account: inXml(answer.text, 'Account')[0], Arn: inXml(answer.text, 'Arn')[0] };
    expect(await getCallerIdentity(access)).toEqual(readingOf({ account: Account, arn: Arn }));
  });

  test.each(answersOf('sts', 'AssumeRole'))('%s', async (_, answer) => {
    const access = await accessTo({ AssumeRole: wireBody('sts', AssumeRole$, answer) });
    const given =
      answer.form === 'sdk-json'
        ? JSON.parse(answer.text).Credentials
        : {
            AccessKeyId: inXml(answer.text, 'AccessKeyId')[0],
            Expiration: inXml(answer.text, 'Expiration')[0],
          };
    const role = { roleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly' };
    expect(await assumeRole(access, role)).toMatchObject({
      read: true,
      value: { accessKeyId: given.AccessKeyId, expiration: new Date(inMilliseconds(given.Expiration) ?? 0) },
    });
  });
});
