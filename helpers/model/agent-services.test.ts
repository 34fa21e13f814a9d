import { expect, test } from 'vitest';
import { agentServicesIn } from './agent-services.ts';

test.each([
  ['eu-west-1', 3],
  ['ca-west-1', 3],
  ['cn-north-1', 3],
  ['us-gov-west-1', 3],
  ['ap-southeast-5', 2],
  ['mx-central-1', 2],
  ['eusc-de-east-1', 2],
  ['xx-tomorrow-1', 2],
])('%s has %i of the services', (region, count) => {
  expect(agentServicesIn(region)).toEqual(['ssm', 'ssmmessages', 'ec2messages'].slice(0, count));
});
