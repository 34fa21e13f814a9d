import type { Instance, MetadataOptions } from '../../model/instance.ts';
import { testInvariant } from '../test-invariant.ts';
import { metadataEndpointEnabled } from './metadata-endpoint-enabled.ts';

const withoutOptions: Instance = {
  account: '111122223333',
  region: 'eu-west-1',
  id: 'i-0123456789abcdef0',
  kind: 'instance',
  state: 'running',
  tags: {},
  networkInterfaces: [],
};
const having = (metadata: MetadataOptions): Instance => ({ ...withoutOptions, metadata });

testInvariant(metadataEndpointEnabled(), {
  now: Date.parse('2026-11-21T06:00:00Z'),
  upheld: [
    { why: 'on', subject: having({ httpEndpoint: 'enabled', httpTokens: 'required' }) },
    { why: 'on, with version 1', subject: having({ httpEndpoint: 'enabled', httpTokens: 'optional' }) },
    { why: 'no options, as in old answers: on by default', subject: withoutOptions },
    { why: 'options that leave it out', subject: having({ httpTokens: 'required' }) },
  ],
  violated: [
    {
      why: 'off',
      code: 'metadata-disabled',
      subject: having({ httpEndpoint: 'disabled', httpTokens: 'required' }),
      evidence: { httpEndpoint: 'disabled', httpTokens: 'required' },
    },
    {
      why: 'off, the rest unknown',
      code: 'metadata-disabled',
      subject: having({ httpEndpoint: 'disabled' }),
      evidence: { httpEndpoint: 'disabled', httpTokens: 'unknown' },
    },
  ],
  undecided: [{ why: 'a word of tomorrow', subject: having({ httpEndpoint: 'link-local-only' }) }],
});
