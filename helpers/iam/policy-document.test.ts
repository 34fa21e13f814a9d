import { expect, test } from 'vitest';
import { coversAction } from './action-match.ts';
import { readPolicy } from './policy-document.ts';

const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const trusting = {
  readable: true,
  statements: [
    {
      effect: 'Allow',
      principals: { values: [{ type: 'Service', value: 'ec2.amazonaws.com' }], negated: false },
      actions: { values: ['sts:AssumeRole'], negated: false },
      conditions: [],
    },
  ],
};

test.each([
  ['an object', trust],
  ['JSON', JSON.stringify(trust)],
  ['JSON with line breaks around it', `\n\t${JSON.stringify(trust, null, 2)}\n`],
  ['JSON after a byte order mark', `\uFEFF${JSON.stringify(trust)}`],
  ['URL-encoded JSON', encodeURIComponent(JSON.stringify(trust))],
  ['URL-encoded JSON with line breaks', encodeURIComponent(`\n${JSON.stringify(trust, null, 4)}`)],
  ['one statement without a list', { ...trust, Statement: trust.Statement[0] }],
  ['no Version', { Statement: trust.Statement }],
  ['the old Version and an Id', { ...trust, Version: '2008-10-17', Id: 'x' }],
])('reads %s', (_, document) => {
  expect(readPolicy(document)).toEqual(trusting);
});

const reading = (statement: object) => readPolicy({ Statement: statement });

test('keeps a percent sign of plain JSON', () => {
  const text = '{"Statement":{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::b/100%25"}}';
  expect(readPolicy(text)).toMatchObject({
    statements: [{ resources: { values: ['arn:aws:s3:::b/100%25'] } }],
  });
});

test('brings every element into one form', () => {
  const statement = {
    Sid: 'All',
    Effect: 'Deny',
    NotAction: ['a:B', 'c:*'],
    NotResource: 'arn:aws:s3:::b',
    NotPrincipal: { AWS: ['111122223333', '*'], Service: 'ec2.amazonaws.com' },
    Condition: { Bool: { 'aws:SecureTransport': false }, NumericLessThan: { 's3:max-keys': [10, '20'] } },
  };
  expect(reading(statement)).toEqual({
    readable: true,
    statements: [
      {
        sid: 'All',
        effect: 'Deny',
        actions: { values: ['a:B', 'c:*'], negated: true },
        resources: { values: ['arn:aws:s3:::b'], negated: true },
        principals: {
          values: [
            { type: 'AWS', value: '111122223333' },
            { type: 'AWS', value: '*' },
            { type: 'Service', value: 'ec2.amazonaws.com' },
          ],
          negated: true,
        },
        conditions: [
          { operator: 'Bool', key: 'aws:SecureTransport', values: ['false'] },
          { operator: 'NumericLessThan', key: 's3:max-keys', values: ['10', '20'] },
        ],
      },
    ],
  });
});

test('reads "Principal": "*"', () => {
  expect(reading({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })).toMatchObject({
    statements: [{ principals: { values: [{ type: '*', value: '*' }], negated: false } }],
  });
});

const allow = { Effect: 'Allow', Action: '*', Resource: '*' };

test.each([
  ['text', 'no policy at all', 'the policy is not JSON'],
  ['JSON that was shortened', '{...}', 'the policy is not JSON'],
  ['text that is badly encoded', '%7B%E0%A4%A', 'the policy is not URL-encoded text'],
  ['an empty text', '', 'the policy is not JSON'],
  ['nothing', undefined, 'the policy is not a JSON object'],
  ['null', 'null', 'the policy is not a JSON object'],
  ['a number', 7, 'the policy is not a JSON object'],
  ['no Statement', { Version: '2012-10-17' }, 'the policy has no Statement'],
  ['a Version of tomorrow', { Version: '2030-01-01', Statement: allow }, /^Version: /],
  ['an Effect of its own', { Statement: [allow, { ...allow, Effect: 'allow' }] }, /^Statement\.1\.Effect: /],
  ['an unknown element', { Statement: { ...allow, condition: {} } }, /^Statement\.0: .*condition/],
  ['no Action', { Statement: { Effect: 'Allow', Resource: '*' } }, /one of Action and NotAction/],
  ['Action and NotAction', { Statement: { ...allow, NotAction: 's3:*' } }, /one of Action and NotAction/],
  ['Resource and NotResource', { Statement: { ...allow, NotResource: 'x' } }, /both Resource/],
  ['both principals', { Statement: { ...allow, Principal: '*', NotPrincipal: '*' } }, /both Principal/],
  [
    'an ARN as Principal',
    { Statement: { ...allow, Principal: 'arn:aws:iam::1:root' } },
    /Principal: neither/,
  ],
  ['a principal of a new kind', { Statement: { ...allow, Principal: { Robot: 'x' } } }, /Principal: .*Robot/],
  ['an action that is no text', { Statement: { ...allow, Action: [1] } }, /Action/],
  ['a condition that is no object', { Statement: { ...allow, Condition: 'no' } }, /Condition/],
  [
    'a condition that would vanish',
    '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"__proto__":{"a":"b"}}}}',
    'the policy has an element named __proto__',
  ],
])('does not pretend to read %s', (_, document, reason) => {
  expect(readPolicy(document)).toEqual({ readable: false, reason: expect.stringMatching(reason) });
});

test.each([
  [{ values: ['SSM:updateinstanceinformation'], negated: false }, 'ssm:UpdateInstanceInformation', true],
  [{ values: ['ssm:Update*'], negated: false }, 'SSM:UPDATEINSTANCEINFORMATION', true],
  [{ values: ['ssm:?etDocument'], negated: false }, 'ssm:GetDocument', true],
  [{ values: ['ssm:Get'], negated: false }, 'ssm:GetDocument', false],
  [{ values: [], negated: false }, 'ssm:GetDocument', false],
  [{ values: ['s3:*'], negated: true }, 'ssm:GetDocument', true],
  [{ values: ['s3:*', '*'], negated: true }, 'ssm:GetDocument', false],
])('%j on %s: %s', (actions, action, covers) => {
  expect(coversAction(actions, action)).toBe(covers);
});
