import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../model/duration.ts';
import { defaultThresholds } from '../model/thresholds.ts';
import { thresholdsOf } from './fleet-config.ts';
import { loadConfig, parseConfig } from './load-config.ts';

const roleArn = 'arn:aws:iam::111122223333:role/MusterReadOnly';
const account = { id: '111122223333', roleArn };

describe('what is refused names the key, the value and what was expected', () => {
  test.each([
    [{ accounts: [{ id: '1234' }] }, 'accounts[0].id is "1234", expected an account id of 12 digits.'],
    [{ accounts: [{ id: 111122223333 }] }, 'accounts[0].id is 111122223333, expected string.'],
    [{ accounts: [{}] }, 'accounts[0].id is missing, expected string.'],
    [{ accounts: [] }, 'accounts is [], expected'],
    [
      { accounts: [{ ...account, roleArn: 'MusterReadOnly' }] },
      `accounts[0].roleArn is "MusterReadOnly", expected an IAM role's ARN such as ${roleArn}.`,
    ],
    [
      { accounts: [{ ...account, id: '444455556666' }] },
      `accounts[0].roleArn is "${roleArn}", expected a role of the same account as id.`,
    ],
    [{ accounts: [account, account] }, 'accounts is [{"id":"111122223333"'],
    [
      { accounts: [{ ...account, regions: 'all' }] },
      `accounts[0].regions is "all", expected 'enabled' or a list of Regions such as ['eu-west-1'].`,
    ],
    [{ regions: ['Frankfurt'] }, 'regions'],
    [{ tags: { Env: 7 } }, 'tags.Env is 7'],
    [
      { documents: ['AWS RunPatchBaseline'] },
      'documents[0] is "AWS RunPatchBaseline", expected an SSM document\'s name such as AWS-RunPatchBaseline, or its ARN.',
    ],
    [{ document: [] }, 'document is not a key of the configuration. Did you mean documents?'],
    [{ thresholds: { heartbeatMinutes: '15' } }, 'thresholds.heartbeatMinutes is "15", expected number.'],
    [
      { thresholds: { heartbeatMinutes: -1 } },
      'thresholds.heartbeatMinutes is -1, expected a number above 0.',
    ],
    [
      { thresholds: { hartbeatMinutes: 15 } },
      'thresholds.hartbeatMinutes is not a key of the configuration. Did you mean heartbeatMinutes?',
    ],
    [
      { accounts: [{ ...account, rolArn: 'x' }] },
      'accounts[0].rolArn is not a key of the configuration. Did you mean roleArn?',
    ],
    [{ acounts: [] }, 'acounts is not a key of the configuration. Did you mean accounts?'],
    [7, 'the configuration is 7, expected object.'],
  ])('%j', (config, message) => {
    expect(() => parseConfig(config, 'fleet.config.ts')).toThrow(`fleet.config.ts: ${message}`);
  });

  test('every fault is named at once', () => {
    const faults = () => parseConfig({ regions: 7, thresholds: { abandonedAfterDays: 0 } }, 'f');
    expect(faults).toThrow(/regions is 7.*thresholds\.abandonedAfterDays is 0/);
  });
});

test('a whole configuration is taken as it is', () => {
  const config = {
    accounts: [{ ...account, name: 'shop', externalId: 'muster-1', regions: ['eu-west-1', 'us-gov-west-1'] }],
    regions: 'enabled' as const,
    tags: { Env: 'prod', Team: ['a', 'b'] },
    documents: ['AWS-RunPatchBaseline', 'arn:aws:ssm:eu-west-1:111122223333:document/Baseline_2.0'],
    thresholds: {
      heartbeatMinutes: 20,
      registrationLookBackHours: 48,
      vanishingAfterDays: 20,
      abandonedAfterDays: 7,
      certificateValidForDays: 21,
    },
  };
  expect(parseConfig(config, 'f')).toEqual(config);
  expect(thresholdsOf(config)).toEqual({
    heartbeat: 20 * MINUTE,
    registrationLookBack: 48 * HOUR,
    vanishingAfter: 20 * DAY,
    abandonedAfter: 7 * DAY,
    certificateValidFor: 21 * DAY,
  });
});

test('what a configuration leaves out keeps its default', () => {
  expect(thresholdsOf({})).toEqual(defaultThresholds);
});

describe('the file', () => {
  const folder = (text?: string): string => {
    const path = mkdtempSync(join(tmpdir(), 'muster-config-'));
    onTestFinished(() => rmSync(path, { recursive: true }));
    if (text !== undefined) writeFileSync(join(path, 'fleet.config.ts'), text);
    return path;
  };

  test('is not needed', async () => {
    expect(await loadConfig(undefined, folder())).toEqual({});
  });

  test('is found where the command runs, types and all', async () => {
    const text = 'const days: number = 9; export default { thresholds: { abandonedAfterDays: days } };';
    expect(await loadConfig(undefined, folder(text))).toEqual({ thresholds: { abandonedAfterDays: 9 } });
  });

  test('is missed when it was named', async () => {
    await expect(loadConfig('other.ts', folder())).rejects.toThrow('no configuration at other.ts');
  });

  test('that throws is told in one line', async () => {
    const load = loadConfig(undefined, folder("throw new Error('no vault here\\nsecond line');"));
    await expect(load).rejects.toThrow('fleet.config.ts could not be loaded: no vault here second line.');
  });
});
