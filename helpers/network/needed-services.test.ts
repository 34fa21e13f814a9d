import { expect, test } from 'vitest';
import { neededServices } from './needed-services.ts';

const always = ['ssm', 'ssmmessages'];
const all = [...always, 'ec2messages'];

test.for([
  ['a current agent', 'eu-west-1', '3.3.40.0', always],
  ['one from before', 'eu-west-1', '3.3.39.9999', all],
  ['numbers, not text', 'eu-west-1', '3.3.9.0', all],
  ['a newer minor version', 'eu-west-1', '3.4.0.0', always],
  ['three groups, which are older than four', 'eu-west-1', '3.3.40', all],
  ['an old one where there is no ec2messages', 'mx-central-1', '3.2.582.0', always],
  ['an unknown version', 'eu-west-1', undefined, always],
  ['no version at all', 'eu-west-1', 'latest', always],
] as const)('%s', ([, region, version, services]) => {
  expect(neededServices(region, version)).toEqual(services);
});
