import { z } from 'zod';
import { DAY, HOUR, MINUTE } from '../model/duration.ts';
import { defaultThresholds, type Thresholds } from '../model/thresholds.ts';

const accountId = z.string().regex(/^\d{12}$/, 'an account id of 12 digits');
const regionName = z.string().regex(/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/, 'a Region such as eu-west-1');
const regions = z.union(
  [
    z.literal('enabled'),
    z
      .array(regionName)
      .min(1)
      .transform((names) => [...new Set(names)]),
  ],
  {
    error: "'enabled' or a list of Regions such as ['eu-west-1']",
  },
);
const roleArn = z
  .string()
  .regex(
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    "an IAM role's ARN such as arn:aws:iam::111122223333:role/MusterReadOnly",
  );
const documentName = z
  .string()
  .regex(/^[\w.:/-]{3,256}$/, "an SSM document's name such as AWS-RunPatchBaseline, or its ARN");
const positive = z.number({ error: 'a number above 0' }).positive('a number above 0');

const account = z
  .strictObject({
    id: accountId,
    /** What people call the account; `--account` takes it too. */
    name: z.string().min(1).optional(),
    /** The role to assume there; without it the account is the one that the credentials belong to. */
    roleArn: roleArn.optional(),
    externalId: z.string().min(2).max(1224).optional(),
    regions: regions.optional(),
  })
  .refine((value) => !value.roleArn || value.roleArn.split(':')[4] === value.id, {
    path: ['roleArn'],
    error: 'a role of the same account as id',
  });

/** `fleet.config.ts`: which accounts and Regions are the fleet, and the budgets that its team sets itself. */
export const fleetConfigSchema = z.strictObject({
  accounts: z
    .array(account)
    .min(1)
    .refine((accounts) => new Set(accounts.map(({ id }) => id)).size === accounts.length, {
      error: 'each account once',
    })
    .optional(),
  /** For accounts that do not say their own; every Region that the account has enabled by default. */
  regions: regions.optional(),
  /** Only instances and nodes with these tags; a list means any of the values. */
  tags: z.record(z.string().min(1), z.union([z.string(), z.array(z.string()).min(1)])).optional(),
  /** Names or ARNs of SSM documents that are to run everywhere: each must support every node's platform. */
  documents: z.array(documentName).optional(),
  thresholds: z
    .strictObject({
      heartbeatMinutes: positive.optional(),
      registrationLookBackHours: positive.optional(),
      vanishingAfterDays: positive.optional(),
      abandonedAfterDays: positive.optional(),
      certificateValidForDays: positive.optional(),
    })
    .optional(),
});

export type FleetConfig = z.input<typeof fleetConfigSchema>;
export type AccountConfig = z.input<typeof account>;

/** The budgets of a configuration in milliseconds, with the defaults for those that it leaves out. */
export const thresholdsOf = ({ thresholds = {} }: FleetConfig): Thresholds => {
  const { heartbeatMinutes, registrationLookBackHours, vanishingAfterDays } = thresholds;
  const { abandonedAfterDays, certificateValidForDays } = thresholds;
  const scaled = (value: number | undefined, unit: number, otherwise: number) =>
    value === undefined ? otherwise : value * unit;
  return {
    heartbeat: scaled(heartbeatMinutes, MINUTE, defaultThresholds.heartbeat),
    registrationLookBack: scaled(registrationLookBackHours, HOUR, defaultThresholds.registrationLookBack),
    vanishingAfter: scaled(vanishingAfterDays, DAY, defaultThresholds.vanishingAfter),
    abandonedAfter: scaled(abandonedAfterDays, DAY, defaultThresholds.abandonedAfter),
    certificateValidFor: scaled(certificateValidForDays, DAY, defaultThresholds.certificateValidFor),
  };
};
