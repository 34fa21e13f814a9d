import type { SimulatedIpPermission } from './model.ts';

type Parties = Partial<Pick<SimulatedIpPermission, 'ipRanges' | 'ipv6Ranges' | 'prefixListIds' | 'groupIds'>>;

const nobody = { ipRanges: [], ipv6Ranges: [], prefixListIds: [], groupIds: [] };

/** Anybody, by IPv4. */
export const everybody: Parties = { ipRanges: ['0.0.0.0/0'] };

/** Anybody, by either version. */
export const everybodyBothWays: Parties = { ...everybody, ipv6Ranges: ['::/0'] };

/** A rule for every protocol, which has no ports. */
export const allTraffic = (parties: Parties): SimulatedIpPermission => ({
  ipProtocol: '-1',
  ...nobody,
  ...parties,
});

/** A rule for some TCP ports. */
export const tcp = (fromPort: number, toPort: number, parties: Parties): SimulatedIpPermission => ({
  ipProtocol: 'tcp',
  fromPort,
  toPort,
  ...nobody,
  ...parties,
});

/** A rule for HTTPS. */
export const https = (parties: Parties): SimulatedIpPermission => tcp(443, 443, parties);
