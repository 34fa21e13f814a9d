import * as ec2 from '@aws-sdk/client-ec2';
import { describe, expect, test } from 'vitest';
import { vpcAttribute } from '../helpers/collectors/ec2/describe-vpc-attribute.ts';
import { prefixListEntries } from '../helpers/collectors/ec2/get-managed-prefix-list-entries.ts';
import { readingOf } from '../helpers/model/reading.ts';
import { networkRows, type Place, type Row } from './network-listing-rows.ts';
import { accessTo, answersOf, inXml, type RealAnswer, realAnswersPresent, wireBody } from './real-answers.ts';

/** Follows `Routes[].State` through a parsed answer. */
const follow = (value: unknown, path: readonly string[]): unknown[] => {
  const [step, ...rest] = path;
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => follow(one, path));
  return step === undefined ? [value] : follow(Reflect.get(Object(value), step), rest);
};

/** An id is told again inside its item; what counts is that each is there. */
const distinct = (values: readonly unknown[]): unknown[] => [...new Set(values.map(String))].sort();

const said = ({ form, text }: RealAnswer, { list }: Row<never>, { json, xml }: Place<never>): unknown[] =>
  form === 'sdk-json'
    ? json.split(' ').flatMap((path) => follow(JSON.parse(text), [list, ...path.split('.')]))
    : [...text.matchAll(new RegExp(xml, 'g'))].map(([, value]) => value);

/** Its publisher cut out the list itself, which must not be taken for an empty one. */
const withoutList = 'real/puppetlabs-aws/ec2/DescribeSubnets/vpc-subnet-setup-0.xml';

describe.skipIf(!realAnswersPresent)('networks of real AWS (skipped where ../shared/real is absent)', () => {
  describe.each(networkRows)('$operation', (each) => {
    test.each(answersOf('ec2', each.operation))('%s', async (file, answer) => {
      const access = await accessTo({ [each.operation]: wireBody('ec2', each.schema, answer) });
      const { items, gaps } = await each.read(access);
      expect(gaps.map(({ reason }) => reason)).toEqual(file === withoutList ? ['malformed'] : []);
      for (const place of file === withoutList ? [] : each.places) {
        const read = items.flatMap(place.of).filter((value) => value !== undefined);
        expect(distinct(read), place.json).toEqual(distinct(said(answer, each, place)));
      }
    });
  });

  test.each(answersOf('ec2', 'DescribeVpcAttribute'))('%s', async (_, answer) => {
    const access = await accessTo({
      DescribeVpcAttribute: wireBody('ec2', ec2.DescribeVpcAttribute$, answer),
    });
    for (const attribute of ['enableDnsSupport', 'enableDnsHostnames'] as const) {
      const member = `E${attribute.slice(1)}`;
      const [value] =
        answer.form === 'sdk-json'
          ? follow(JSON.parse(answer.text), [member, 'Value'])
          : [new RegExp(`<${attribute}>\\s*<value>(\\w+)<`).exec(answer.text)?.[1]];
      const reading = await vpcAttribute(access, 'vpc-1', attribute);
      if (value === undefined) expect(reading).toMatchObject({ unread: { reason: 'malformed' } });
      else expect(reading).toEqual(readingOf(String(value) === 'true'));
    }
  });

  test.each(answersOf('ec2', 'GetManagedPrefixListEntries'))('%s', async (_, answer) => {
    const body = wireBody('ec2', ec2.GetManagedPrefixListEntries$, answer);
    const access = await accessTo({ GetManagedPrefixListEntries: body });
    const cidrs =
      answer.form === 'sdk-json'
        ? follow(JSON.parse(answer.text), ['Entries', 'Cidr'])
        : inXml(answer.text, 'cidr');
    expect(cidrs.length).toBeGreaterThan(0);
    expect(await prefixListEntries(access, 'pl-1')).toEqual(readingOf(cidrs));
  });
});
