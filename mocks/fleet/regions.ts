import type { SimulatedFleet } from './model.ts';

/** The Regions of the `aws` partition that every account has, us-east-1 first. */
export const defaultRegions: readonly string[] = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'sa-east-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'ap-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-southeast-1',
  'ap-southeast-2',
];

/** The Regions of the `aws` partition that an account has to opt in to. */
export const optInRegions: readonly string[] = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
];

type OptInStatus = 'opt-in-not-required' | 'opted-in' | 'not-opted-in';

/** A Region as one account sees it. */
export interface RegionStatus {
  readonly name: string;
  readonly status: OptInStatus;
}

/**
 * Tells which Regions an account has enabled.
 * Simplified: a real account has all default Regions, here only us-east-1 and those where its fleet lies are
 * enabled, so that a run over all enabled Regions makes few calls.
 */
export const regionsOf = (fleet: SimulatedFleet, account: string): readonly RegionStatus[] => {
  const places = fleet.accountRegions.filter((place) => place.account === account);
  const enabled = new Set(['us-east-1', ...places.map(({ region }) => region)]);
  const statusIn = (name: string, ifEnabled: OptInStatus): RegionStatus => ({
    name,
    status: enabled.has(name) ? ifEnabled : 'not-opted-in',
  });
  return [
    ...defaultRegions.map((name) => statusIn(name, 'opt-in-not-required')),
    ...optInRegions.map((name) => statusIn(name, 'opted-in')),
  ];
};
