import { attachedProfile } from './role-facts.ts';
import { defineSelector } from './selection.ts';

/** Those whose agent takes its credentials from an instance profile, if it may have any. */
export const withInstanceRole = defineSelector({
  kind: 'instance',
  words: 'running instances with a role',
  reads: { profile: attachedProfile },
  matches: (instance, { profile }) => instance.state === 'running' && profile?.role !== undefined,
});
