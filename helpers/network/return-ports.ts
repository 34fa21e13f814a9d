import type { PortRange } from './facts.ts';
import type { Traveller } from './traveller.ts';

/** Ports that a network ACL must leave open: any of `usual` suffices, and only all of `possible` shut is a fault. */
export interface Ports {
  readonly usual: readonly PortRange[];
  readonly possible: PortRange;
}

const exactly = (from: number, to: number): Ports => ({ usual: [{ from, to }], possible: { from, to } });

export const https = exactly(443, 443);

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
export const natReturnPorts = exactly(1024, 65_535);

const byPlatform: Readonly<Record<NonNullable<Traveller['platform']>, Ports>> = {
  Linux: exactly(32_768, 60_999),
  Windows: exactly(49_152, 65_535),
  MacOS: exactly(49_152, 65_535),
};

const ofAnyPlatform: Ports = {
  usual: [...byPlatform.Linux.usual, ...byPlatform.Windows.usual],
  possible: { from: 1024, to: 65_535 },
};

/** An unknown platform gets the benefit of the doubt: one that is known to work is enough. */
export const returnPorts = (platform: Traveller['platform']): Ports =>
  platform === undefined ? ofAnyPlatform : byPlatform[platform];
