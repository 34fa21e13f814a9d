import type { KnipConfig } from 'knip';

export default {
  entry: [
    // The public face: what specs import, here and in other projects.
    'helpers/index.ts',
    'specs/**/*.spec.ts',
    'bench/{read-fleet,paginators,report-usage}.ts',
    'examples/*.ts',
    '.ci/counts.js',
    // Found by their place: one file is one scenario, one operation.
    'mocks/fleet/scenarios/*.ts',
    'mocks/aws/{ec2,iam,ssm,sts}/*.ts',
  ],
} satisfies KnipConfig;
