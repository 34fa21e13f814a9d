import { instance, now, profileOf, rowsExcept, setting } from '../../iam/example-roles.ts';
import { testInvariant } from '../test-invariant.ts';
import { profileLeavesDhmcUsable } from './profile-leaves-dhmc-usable.ts';

const on = { profile: profileOf(), setting };
const off = { profile: profileOf(), setting: undefined };

testInvariant(profileLeavesDhmcUsable(), {
  now,
  upheld: [
    { why: 'the role does it all itself', subject: instance, facts: { ...on, rows: rowsExcept() } },
    {
      why: 'the role may not even register',
      subject: instance,
      facts: { ...on, rows: rowsExcept(['ssm:', 'ssmmessages:']) },
    },
    {
      why: 'there is nothing to block',
      subject: instance,
      facts: { ...off, rows: rowsExcept(['ssmmessages:']) },
    },
  ],
  violated: [
    {
      why: 'one channel is lacking',
      code: 'blocks-dhmc',
      subject: instance,
      facts: { ...on, rows: rowsExcept(['ssmmessages:OpenDataChannel']) },
      evidence: { role: 'web', lacks: 'ssmmessages:OpenDataChannel', defaultHostManagement: setting },
    },
  ],
  undecided: [
    {
      why: 'the channels hang on something unknown',
      subject: instance,
      facts: {
        ...on,
        rows: rowsExcept(['ssmmessages:'], {
          EvalDecision: 'implicitDeny',
          MissingContextValues: ['aws:SourceVpc'],
        }),
      },
    },
  ],
});
