import { chooseAge, chooseRegistrationDelay, chooseState } from './lifecycle.ts';
import { makeAgent, makeAssociations } from './make-agent.ts';
import type { MetadataOptions, SimulatedAssociation, SimulatedInstance } from './model.ts';
import { attachTo, privateDnsName, type Subnet, subnetsFor } from './network.ts';
import { type Platform, platforms, typesFor } from './platforms.ts';
import { type Random, seededRandom } from './random.ts';
import { tagsFor } from './tags.ts';

/** The account-Region that instances are made for. */
export interface InstancesOrigin {
  readonly seed: number;
  readonly account: string;
  readonly region: string;
  readonly now: number;
  readonly count: number;
}

interface Surroundings {
  readonly salt: number;
  readonly now: number;
  readonly region: string;
  readonly subnets: readonly Subnet[];
  readonly images: ReadonlyMap<Platform, string>;
  readonly associations: readonly SimulatedAssociation[];
}

const metadataOptions: readonly (readonly [MetadataOptions, number])[] = [
  [{ httpTokens: 'required', httpEndpoint: 'enabled', hopLimit: 2 }, 7],
  [{ httpTokens: 'optional', httpEndpoint: 'enabled', hopLimit: 1 }, 3],
];

const profiles: readonly (readonly [string | undefined, number])[] = [
  ['AmazonSSMRoleForInstancesQuickSetup', 5],
  ['web-instance-profile', 3],
  ['ecs-agent', 1],
  [undefined, 1],
];

/** Ids from before 2016 have 8 digits; multiplying by an odd number keeps these few distinct. */
const oldSuffix = (salt: number, index: number): string =>
  (Math.imul(index + salt, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');

const computerNameOf = (platform: Platform, ip: string, region: string): string =>
  platform.isWindows ? `EC2AMAZ-${ip.replaceAll('.', '').slice(-7)}.WORKGROUP` : privateDnsName(ip, region);

const makeInstance = (random: Random, around: Surroundings, index: number): SimulatedInstance => {
  const { subnets, now } = around;
  const state = chooseState(random, index);
  const platform = random.weighted(platforms);
  const subnet = subnets[index % subnets.length] as Subnet;
  const { publicIp, ...inside } = attachTo(random, subnet, Math.floor(index / subnets.length));
  const network = publicIp && state === 'running' ? { ...inside, publicIp } : inside;
  const launchedAt = Math.floor(now - chooseAge(random, state));
  const profile = random.weighted(profiles);
  const agent = makeAgent(random, {
    now,
    platform,
    computerName: computerNameOf(platform, network.privateIp, around.region),
    ipAddress: network.privateIp,
    registeredAt: Math.floor(launchedAt + chooseRegistrationDelay(random)),
    associations: around.associations,
  });
  return {
    id: `i-${random.chance(0.02) ? oldSuffix(around.salt, index) : random.hex(17)}`,
    reservationId: `r-${random.hex(17)}`,
    state,
    launchedAt,
    platform,
    imageId: around.images.get(platform) ?? 'ami-00000000000000000',
    type: random.pick(typesFor(platform)),
    availabilityZone: subnet.availabilityZone,
    metadata: random.weighted(metadataOptions),
    tags: tagsFor(random, index),
    ...(profile && { profile }),
    ...(state !== 'terminated' && { network, agent }),
  };
};

/** Instances that were launched together share a reservation. */
const joinReservations = (random: Random, instances: readonly SimulatedInstance[]): SimulatedInstance[] => {
  const joined: SimulatedInstance[] = [];
  for (const instance of instances) {
    const before = joined.at(-1);
    const shares = before !== undefined && random.chance(0.2);
    joined.push(shares ? { ...instance, reservationId: before.reservationId } : instance);
  }
  return joined;
};

/** Makes the healthy instances of one account-Region. */
export const makeInstances = (origin: InstancesOrigin): readonly SimulatedInstance[] => {
  const random = seededRandom(origin.seed, origin.account, origin.region, 'instances');
  const around: Surroundings = {
    salt: random.below(2 ** 31),
    now: origin.now,
    region: origin.region,
    subnets: subnetsFor(random, origin.region, origin.count),
    images: new Map(platforms.map(([platform]) => [platform, `ami-${random.hex(17)}`])),
    associations: makeAssociations(random),
  };
  const instances = Array.from({ length: origin.count }, (_, index) => makeInstance(random, around, index));
  return joinReservations(random, instances);
};
