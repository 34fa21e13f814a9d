import { chooseAge, chooseRegistrationDelay, chooseState } from './lifecycle.ts';
import { makeAgent, makeAssociations } from './make-agent.ts';
import type { MetadataOptions, SimulatedAssociation, SimulatedInstance, StatusChecks } from './model.ts';
import { attachTo, berthOf, type Turn, turnsOf } from './network/attach.ts';
import type { LaunchSite } from './network/make-vpc.ts';
import { privateDnsName } from './network/private-dns-name.ts';
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
  /** Default Host Management is on, so that instances may do without a profile. */
  readonly defaultHost: boolean;
  /** The subnets that get an instance in turn. */
  readonly launchIn: readonly LaunchSite[];
}

interface Surroundings {
  readonly defaultHost: boolean;
  readonly salt: number;
  readonly now: number;
  readonly region: string;
  readonly turns: readonly Turn[];
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
  ['ecs/ecs-agent', 1],
];

/** Where Default Host Management is on, people soon leave the profile out. */
const profilesWithDefaultHost: typeof profiles = [...profiles, [undefined, 4]];

/** These many of an account-Region have a profile in any case, for scenarios to break. */
const surelyWithProfile = 3;

const passed: StatusChecks = { instance: 'ok', system: 'ok' };
const notYetRun: StatusChecks = { instance: 'initializing', system: 'initializing' };

/** Ids from before 2016 have 8 digits; multiplying by an odd number keeps these few distinct. */
const oldSuffix = (salt: number, index: number): string =>
  (Math.imul(index + salt, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0');

const computerNameOf = (platform: Platform, ip: string, region: string): string =>
  platform.isWindows ? `EC2AMAZ-${ip.replaceAll('.', '').slice(-7)}.WORKGROUP` : privateDnsName(ip, region);

const makeInstance = (random: Random, around: Surroundings, index: number): SimulatedInstance => {
  const { now } = around;
  const state = chooseState(random, index);
  const platform = random.weighted(platforms);
  const berth = berthOf(around.turns, index);
  const { publicIp, ...inside } = attachTo(random, berth);
  const network = publicIp && state === 'running' ? { ...inside, publicIp } : inside;
  const launchedAt = Math.floor(now - chooseAge(random, state));
  const mayLack = around.defaultHost && index >= surelyWithProfile;
  const profile = random.weighted(mayLack ? profilesWithDefaultHost : profiles);
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
    availabilityZone: berth.site.subnet.availabilityZone,
    metadata: random.weighted(metadataOptions),
    statusChecks: state === 'pending' ? notYetRun : passed,
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
    defaultHost: origin.defaultHost,
    salt: random.below(2 ** 31),
    now: origin.now,
    region: origin.region,
    turns: turnsOf(origin.launchIn),
    images: new Map(platforms.map(([platform]) => [platform, `ami-${random.hex(17)}`])),
    associations: makeAssociations(random),
  };
  const instances = Array.from({ length: origin.count }, (_, index) => makeInstance(random, around, index));
  return joinReservations(random, instances);
};
