import {
  DescribeInstanceInformationCommand,
  type DescribeInstanceInformationCommandInput,
  InvalidFilterKey,
  InvalidInstanceId,
  InvalidNextToken,
  paginateDescribeInstanceInformation,
} from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { healthyFleet } from '../../fleet/build-fleet.ts';
import { type NodeSource, nodesOf } from '../../fleet/managed-nodes.ts';
import type { Quirks } from '../../fleet/model.ts';
import { nodeAt } from '../../fleet/node-at.ts';
import { serve } from '../../serve.ts';
import { clientsOf } from '../../testing/clients.ts';

const now = Date.UTC(2026, 10, 21, 12);
const fleet = healthyFleet({ now, instances: 90, spread: 1 });
const listed = fleet.accountRegions.flatMap(nodesOf).filter((node) => nodeAt(node, now));

const serveWith = async (quirks: Quirks) => {
  const server = await serve({ fleet: { ...fleet, quirks }, port: 0, now: () => now });
  afterAll(() => server.close());
  return clientsOf(server.url).ssm;
};

const [ssm, shortSsm, strictSsm] = await Promise.all([
  serveWith({}),
  serveWith({ shortPages: true }),
  serveWith({ refusesUnknownIds: true }),
]);

const ask = (input: DescribeInstanceInformationCommandInput, client = ssm) =>
  client.send(new DescribeInstanceInformationCommand(input));

const pagesOf = async (input: DescribeInstanceInformationCommandInput, client = ssm, pageSize = 50) => {
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateDescribeInstanceInformation({ client, pageSize }, input)) {
    pages.push((page.InstanceInformationList ?? []).map(({ InstanceId }) => InstanceId));
  }
  return pages;
};

const idsOf = (nodes: readonly NodeSource[]): readonly string[] => nodes.map(({ id }) => id);

const running = idsOf(listed.filter(({ instance }) => instance));
const stopped = fleet.accountRegions.flatMap(({ instances }) =>
  instances.filter(({ state }) => state === 'stopped'),
);

test('without a size a page has ten nodes', async () => {
  const { InstanceInformationList, NextToken } = await ask({});
  expect(InstanceInformationList).toHaveLength(10);
  expect(NextToken).toMatch(/^[A-Za-z0-9+/=]+$/);
});

test.each([5, 50])('pages of %i lead to every listed node', async (pageSize) => {
  const pages = await pagesOf({}, ssm, pageSize);
  expect(pages.flat()).toEqual(idsOf(listed));
  expect(pages).toHaveLength(Math.ceil(listed.length / pageSize));
});

test('ids that are not managed are simply absent', async () => {
  const Values = [...running.slice(0, 3), stopped[0]?.id ?? '', 'i-00000000000000000', running[0] ?? ''];
  expect(await pagesOf({ Filters: [{ Key: 'InstanceIds', Values }] })).toEqual([running.slice(0, 3)]);
});

test('or they are refused, in an account where AWS does as it says', async () => {
  const asked = (Values: string[]) =>
    ask({ MaxResults: 50, Filters: [{ Key: 'InstanceIds', Values }] }, strictSsm);
  await expect(asked([running[0] ?? '', stopped[0]?.id ?? ''])).rejects.toBeInstanceOf(InvalidInstanceId);
  await expect(asked(['i-00000000000000000'])).rejects.toMatchObject({
    message: 'Instances [[i-00000000000000000]] not in a valid state for account 111122223333',
  });
  expect((await asked(running.slice(0, 50))).InstanceInformationList).toHaveLength(50);
});

test('filtered pages may be empty and short, and all arrives', async () => {
  const pages = await pagesOf({ Filters: [{ Key: 'InstanceIds', Values: running.slice(0, 50) }] }, shortSsm);
  expect(pages.map((page) => page.length)).toEqual([0, 25, 0, 25]);
  expect(pages.flat()).toEqual(running.slice(0, 50));
  expect((await pagesOf({}, shortSsm))[0]).toHaveLength(50);
});

const selected = (is: (node: NodeSource) => unknown): readonly string[] => idsOf(listed.filter(is));

const aTag = (key: string, values: readonly string[]) => (node: NodeSource) =>
  node.tags.some(({ Key, Value }) => Key === key && values.includes(Value));

test.each<[string, string[], (node: NodeSource) => unknown]>([
  ['ResourceType', ['ManagedInstance'], ({ activation }) => activation],
  ['ResourceType', ['EC2Instance'], ({ instance }) => instance],
  ['PingStatus', ['Online'], () => true],
  ['PingStatus', ['ConnectionLost'], () => false],
  ['PlatformTypes', ['Windows'], ({ agent }) => agent.platformType === 'Windows'],
  ['AgentVersion', ['3.3.3050.0', '3.3.1611.0'], ({ agent }) => !agent.isLatest],
  ['AssociationStatus', ['Success'], ({ agent }) => agent.associations.length > 0],
  ['SourceTypes', ['AWS::SSM::ManagedInstance'], ({ activation }) => activation],
  ['tag:Env', ['prod', 'dev'], aTag('Env', ['prod', 'dev'])],
  ['tag-key', ['Name'], ({ tags }) => tags.some(({ Key }) => Key === 'Name')],
])('the filter %s=%j selects', async (Key, Values, is) => {
  expect((await pagesOf({ Filters: [{ Key, Values }] })).flat()).toEqual(selected(is));
});

test('the older form of filters does the same', async () => {
  const filter = { key: 'ResourceType' as const, valueSet: ['ManagedInstance' as const] };
  const pages = await pagesOf({ InstanceInformationFilterList: [filter] });
  expect(pages.flat()).toEqual(selected(({ activation }) => activation));
});

const sixValues = ['1', '2', '3', '4', '5', '6'];

test.each<[DescribeInstanceInformationCommandInput, string, string | RegExp]>([
  [
    { MaxResults: 4 },
    'ValidationException',
    "1 validation error detected: Value '4' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 5",
  ],
  [
    { MaxResults: 51 },
    'ValidationException',
    "1 validation error detected: Value '51' at 'maxResults' failed to satisfy constraint: Member must have value less than or equal to 50",
  ],
  [{ NextToken: 'nonsense' }, 'InvalidNextToken', /not valid/],
  [{ Filters: [{ Key: 'Colour', Values: ['red'] }] }, 'InvalidFilterKey', /Colour/],
  [{ Filters: [{ Key: 'constructor', Values: ['red'] }] }, 'InvalidFilterKey', /constructor/],
  [{ Filters: [{ Key: 'tag:Env', Values: sixValues }] }, 'ValidationException', /tag:Env/],
  [{ Filters: [{ Key: 'PingStatus', Values: [] }] }, 'ValidationException', /PingStatus/],
  [
    {
      Filters: [
        { Key: 'tag:Env', Values: ['a'] },
        { Key: 'PingStatus', Values: ['Online'] },
      ],
    },
    'InvalidInstanceInformationFilterValue',
    /Tag filters/,
  ],
  [
    { Filters: [{ Key: 'ResourceType', Values: ['EC2Instance', 'ManagedInstance'] }] },
    'InvalidInstanceInformationFilterValue',
    /exactly one/,
  ],
  [
    {
      Filters: [{ Key: 'PingStatus', Values: ['Online'] }],
      InstanceInformationFilterList: [{ key: 'PingStatus', valueSet: ['Online'] }],
    },
    'ValidationException',
    /together/,
  ],
])('%j is refused', async (input, name, message) => {
  await expect(ask(input)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
});

test('errors are those of the SDK', async () => {
  await expect(ask({ NextToken: 'nonsense' })).rejects.toBeInstanceOf(InvalidNextToken);
  await expect(ask({ Filters: [{ Key: 'Colour', Values: ['red'] }] })).rejects.toBeInstanceOf(
    InvalidFilterKey,
  );
});

test('a hybrid node has what only hybrid nodes have', async () => {
  const filter = { Key: 'ResourceType', Values: ['ManagedInstance'] };
  const [node] = (await ask({ Filters: [filter] })).InstanceInformationList ?? [];
  expect(node).toMatchObject({
    InstanceId: expect.stringMatching(/^mi-[0-9a-f]{17}$/),
    ActivationId: expect.any(String),
    IamRole: expect.any(String),
    RegistrationDate: expect.any(Date),
    SourceType: 'AWS::SSM::ManagedInstance',
  });
});

test('half of the EC2 nodes show when they registered', async () => {
  const nodes = (await ask({ MaxResults: 50 })).InstanceInformationList ?? [];
  const shown = nodes.filter(({ RegistrationDate }) => RegistrationDate instanceof Date).length;
  expect(shown).toBeGreaterThan(10);
  expect(shown).toBeLessThan(40);
});
