import type { FleetConfig } from '../helpers/index.ts';

export default {
  accounts: [
    {
      id: '111122223333',
      name: 'shop',
      roleArn: 'arn:aws:iam::111122223333:role/MusterReadOnly',
      externalId: 'muster-nightly',
      regions: ['eu-west-1', 'eu-central-1'],
    },
    // Without Regions: every one that the account has enabled.
    { id: '444455556666', name: 'warehouse', roleArn: 'arn:aws:iam::444455556666:role/MusterReadOnly' },
  ],
  tags: { Env: ['prod', 'staging'] },
  documents: ['AWS-RunPatchBaseline', 'AWS-GatherSoftwareInventory'],
  thresholds: { heartbeatMinutes: 15, abandonedAfterDays: 14 },
} satisfies FleetConfig;
