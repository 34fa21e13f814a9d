import { running } from '../../model/instance.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { undecided, upheld, violated } from '../../model/verdict.ts';

export const metadataEndpointEnabled = () =>
  defineInvariant({
    id: 'ec2/metadata-endpoint-enabled',
    claim: 'a running instance can ask the instance metadata service who it is',
    because:
      'the SSM Agent takes its instance id, its Region and the credentials of its role from there, and cannot register without them',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html',
    severity: 'high',
    about: running,
    reads: {},
    codes: {
      'metadata-disabled': {
        means: 'the HTTP endpoint of the instance metadata service is switched off for the instance',
        remedy:
          'aws ec2 modify-instance-metadata-options --region {region} --instance-id {id} --http-endpoint enabled --http-tokens required; then restart amazon-ssm-agent. If an account or organization policy switches it off, mend it there as well: aws ec2 get-instance-metadata-defaults --region {region}',
      },
    },
    evaluate: ({ metadata }) => {
      const endpoint = metadata?.httpEndpoint;
      // Answers from before 2020 lack it; the service was on, and on is what EC2 chooses by itself.
      if (endpoint === undefined || endpoint === 'enabled') return upheld;
      if (endpoint === 'disabled') {
        return violated('metadata-disabled', {
          httpEndpoint: endpoint,
          httpTokens: metadata?.httpTokens ?? 'unknown',
        });
      }
      return undecided({
        reason: 'malformed',
        action: 'ec2:DescribeInstances',
        detail: `MetadataOptions.HttpEndpoint ${endpoint}: neither enabled nor disabled`,
      });
    },
  });
