import { now, role, rowsExcept, setting, trustPolicy } from '../../iam/example-roles.ts';
import type { Region } from '../../model/region.ts';
import type { SimulationRow } from '../../model/simulation-row.ts';
import { testInvariant } from '../test-invariant.ts';
import { defaultHostManagementSound } from './default-host-management-sound.ts';

const region: Region = { kind: 'region', account: '111122223333', region: 'eu-west-1', id: 'eu-west-1' };
const trusting = (service: string, effect?: string) => ({
  setting,
  role: { ...role, trustPolicy: trustPolicy(service, effect) },
});
const sound = trusting('ssm.amazonaws.com');
const ownAccount = {
  setting,
  role: {
    ...role,
    trustPolicy: JSON.stringify({
      Statement: {
        Effect: 'Allow',
        Principal: { Service: 'ssm.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '111122223333' },
          ArnLike: { 'aws:SourceArn': 'arn:aws:ssm:eu-west-1:111122223333:*' },
        },
      },
    }),
  },
};
const refusing = (refusal: SimulationRow) => ({
  ...sound,
  rows: rowsExcept(['ssm:UpdateInstanceInformation'], refusal),
});

testInvariant(defaultHostManagementSound(), {
  now,
  upheld: [
    { why: 'all is allowed', subject: region, facts: { ...sound, rows: rowsExcept() } },
    {
      why: "AWS's own policy for it, which leaves the parameters out",
      subject: region,
      facts: { ...sound, rows: rowsExcept(['ssm:GetParameter']) },
    },
    { why: 'trust kept to this account', subject: region, facts: { ...ownAccount, rows: rowsExcept() } },
  ],
  violated: [
    {
      why: 'the role is gone',
      code: 'role-gone',
      subject: region,
      facts: { setting, role: undefined, rows: [] },
      evidence: { setting },
    },
    {
      why: 'EC2 is trusted',
      code: 'trust-missing',
      subject: region,
      facts: { ...trusting('ec2.amazonaws.com'), rows: rowsExcept() },
    },
    {
      why: 'trust taken back',
      code: 'trust-denied',
      subject: region,
      facts: { ...trusting('ssm.amazonaws.com', 'Deny'), rows: rowsExcept(['ssm']) },
    },
    {
      why: 'no policy',
      code: 'action-not-granted',
      subject: region,
      facts: refusing({ EvalDecision: 'implicitDeny' }),
    },
    {
      why: 'a Deny',
      code: 'action-denied',
      subject: region,
      facts: refusing({ EvalDecision: 'explicitDeny' }),
    },
    {
      why: 'a boundary',
      code: 'cut-by-boundary',
      subject: region,
      facts: refusing({
        EvalDecision: 'implicitDeny',
        PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
      }),
    },
    {
      why: 'an organization',
      code: 'cut-by-organization',
      subject: region,
      facts: refusing({
        EvalDecision: 'implicitDeny',
        OrganizationsDecisionDetail: { AllowedByOrganizations: false },
      }),
    },
    {
      why: 'a refusal is certain, whatever the trust policy says',
      code: 'action-not-granted',
      subject: region,
      facts: { setting, role: { ...role, trustPolicy: '%7B' }, rows: rowsExcept(['ssm:GetDocument']) },
    },
  ],
  undecided: [
    {
      why: 'a trust policy that is not understood',
      subject: region,
      facts: { setting, role: { ...role, trustPolicy: '%7B' }, rows: rowsExcept() },
    },
    {
      why: 'a condition of which the simulation knows nothing',
      subject: region,
      facts: refusing({ EvalDecision: 'implicitDeny', MissingContextValues: ['aws:SourceIp'] }),
    },
  ],
});
