import type { InstanceNetwork, SecurityGroup } from '../model.ts';
import type { Random } from '../random.ts';
import { addressIn, ipv6AddressIn, publicAddress } from './addresses.ts';
import type { LaunchSite } from './make-vpc.ts';

/** A subnet's turn to get an instance; a popular one has several in a round. */
export interface Turn {
  readonly site: LaunchSite;
  /** How many turns the same subnet has in a round, and how many of them are over. */
  readonly perRound: number;
  readonly before: number;
}

/** Counts the turns that subnets have in a round, so that no address is given twice. */
export const turnsOf = (sites: readonly LaunchSite[]): readonly Turn[] =>
  sites.map((site, index) => {
    const isSame = ({ subnet }: LaunchSite): boolean => subnet.id === site.subnet.id;
    const before = sites.slice(0, index).filter(isSame).length;
    return { site, before, perRound: sites.filter(isSame).length };
  });

/** Where an instance comes to lie. */
export interface Berth {
  readonly site: LaunchSite;
  /** How many instances its subnet got before. */
  readonly host: number;
}

/** Finds the berth of the `index`-th instance. */
export const berthOf = (turns: readonly Turn[], index: number): Berth => {
  const turn = turns[index % turns.length];
  if (!turn) throw new RangeError('a network needs a subnet for instances');
  return { site: turn.site, host: Math.floor(index / turns.length) * turn.perRound + turn.before };
};

const chooseGroups = (random: Random, { groups }: LaunchSite): readonly SecurityGroup[] => {
  const [first, second] = [random.pick(groups), random.pick(groups)];
  const chosen = first === second || random.chance(0.6) ? [first] : [first, second];
  return chosen.map(({ id, name }) => ({ id, name }));
};

/** Attaches an instance to its subnet, which decides whether it has a public address. */
export const attachTo = (random: Random, { site, host }: Berth): InstanceNetwork => {
  const { subnet, block } = site;
  return {
    vpcId: subnet.vpcId,
    subnetId: subnet.id,
    interfaceId: `eni-${random.hex(17)}`,
    privateIp: addressIn(block, host),
    ...(subnet.mapPublicIpOnLaunch && { publicIp: publicAddress(random) }),
    ...(subnet.ipv6CidrBlock && { ipv6: ipv6AddressIn(random, subnet.ipv6CidrBlock) }),
    securityGroups: chooseGroups(random, site),
  };
};
