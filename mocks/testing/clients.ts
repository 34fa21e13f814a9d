import { EC2Client } from '@aws-sdk/client-ec2';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';

/** AWS's documented example credentials; nothing here checks a signature. */
export const exampleCredentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
} as const;

/** The SDK's own clients on a simulated AWS, which try only once. */
export const clientsOf = (endpoint: string, region = 'us-east-1') => {
  const settings = { endpoint, region, credentials: exampleCredentials, maxAttempts: 1 };
  return { ec2: new EC2Client(settings), ssm: new SSMClient(settings), sts: new STSClient(settings) };
};
