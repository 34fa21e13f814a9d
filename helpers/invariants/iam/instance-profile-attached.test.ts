import { emptyProfile, instance, mute, nodeOf, now, profileOf, setting } from '../../iam/example-roles.ts';
import { testInvariant } from '../test-invariant.ts';
import { instanceProfileAttached } from './instance-profile-attached.ts';

const node = nodeOf('3.3.987.0');
const off = { setting: undefined };
const bare = { profile: undefined };
const deleted = { ...emptyProfile, exists: false };

testInvariant(instanceProfileAttached(), {
  now,
  upheld: [
    { why: 'a profile with a role', subject: instance, facts: { profile: profileOf(), node, ...off } },
    {
      why: 'a profile with a role, not registered',
      subject: instance,
      facts: { profile: profileOf(), node: undefined, setting },
    },
    {
      why: 'Default Host Management with the first agent that knows it',
      subject: instance,
      facts: { ...bare, node: nodeOf('3.2.582.0'), setting },
    },
    {
      why: 'an empty profile beside Default Host Management',
      subject: instance,
      facts: { profile: emptyProfile, node, setting },
    },
  ],
  violated: [
    {
      why: 'nothing at all',
      code: 'no-profile',
      subject: instance,
      facts: { ...bare, node, ...off },
      evidence: { defaultHostManagement: 'off' },
    },
    {
      why: 'an empty profile',
      code: 'profile-without-role',
      subject: instance,
      facts: { profile: emptyProfile, node, ...off },
      evidence: { profile: emptyProfile.arn, inIam: 'has no role' },
    },
    {
      why: 'a profile that IAM has deleted',
      code: 'profile-without-role',
      subject: instance,
      facts: { profile: deleted, node: undefined, ...off },
      evidence: { profile: deleted.arn, inIam: 'deleted' },
    },
    {
      why: 'no metadata endpoint',
      code: 'dhmc-imdsv2-unavailable',
      subject: mute,
      facts: { ...bare, node: undefined, setting },
      evidence: { httpEndpoint: 'disabled', defaultHostManagement: setting },
    },
    {
      why: 'an agent that only as text is newer',
      code: 'dhmc-agent-too-old',
      subject: instance,
      facts: { ...bare, node: nodeOf('3.2.99.0'), setting },
      evidence: { agentVersion: '3.2.99.0', needed: '3.2.582.0', defaultHostManagement: setting },
    },
  ],
  undecided: [
    {
      why: 'Default Host Management, and an agent of unknown version',
      subject: instance,
      facts: { ...bare, node: undefined, setting },
    },
  ],
});
