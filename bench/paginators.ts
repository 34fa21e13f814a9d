import { EC2Client, paginateDescribeInstances } from '@aws-sdk/client-ec2';
import { paginateDescribeInstanceInformation, SSMClient } from '@aws-sdk/client-ssm';
import { exampleCredentials } from '../helpers/targets/example-credentials.ts';

/** The floor: the official SDK's paginators alone, reading the same two operations of one Region to the end. */
const [endpoint = '', region = 'us-east-1'] = process.argv.slice(2);
const config = { endpoint, region, credentials: exampleCredentials };

let instances = 0;
let nodes = 0;
let requests = 0;
for await (const page of paginateDescribeInstances({ client: new EC2Client(config), pageSize: 1000 }, {})) {
  requests += 1;
  for (const { Instances = [] } of page.Reservations ?? []) instances += Instances.length;
}
for await (const page of paginateDescribeInstanceInformation(
  { client: new SSMClient(config), pageSize: 50 },
  {},
)) {
  requests += 1;
  nodes += page.InstanceInformationList?.length ?? 0;
}
process.stdout.write(JSON.stringify({ instances, nodes, requests }));
