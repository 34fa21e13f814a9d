import { healthyIam } from './iam/healthy-iam.ts';
import type { Place, SimulatedAccount } from './model.ts';
import { defaultRegions, optInRegions } from './regions.ts';

const account = (id: string, name: string, externalId?: string): SimulatedAccount => ({
  id,
  name,
  roleArn: `arn:aws:iam::${id}:role/MusterReadOnly`,
  ...(externalId && { externalId }),
  iam: healthyIam(id),
});

const production = account('111122223333', 'production');
const staging = account('444455556666', 'staging', 'muster-staging');
const sandbox = account('123456789012', 'sandbox');

const home: readonly Place[] = [
  { account: production.id, region: 'us-east-1' },
  { account: production.id, region: 'eu-west-1' },
  { account: production.id, region: 'ap-northeast-1' },
  { account: staging.id, region: 'us-east-1' },
];

const keyOf = (place: Place): string => `${place.account}/${place.region}`;

const everyPlace = (): readonly Place[] => {
  const regions = [...defaultRegions, ...optInRegions];
  const inBoth = regions.flatMap((region) =>
    [production, staging].map(({ id }) => ({ account: id, region })),
  );
  const inSandbox = regions.map((region) => ({ account: sandbox.id, region }));
  return [...new Map([...home, ...inBoth, ...inSandbox].map((place) => [keyOf(place), place])).values()];
};

/** Chooses the account-Regions of a fleet: the four that scenarios rely on, then ever more. */
export const choosePlaces = (spread: number): readonly Place[] => {
  const places = everyPlace();
  if (!Number.isInteger(spread) || spread < 1 || spread > places.length) {
    throw new RangeError(`spread must be an integer from 1 to ${places.length}, not ${spread}`);
  }
  return places.slice(0, spread);
};

/** The accounts that these account-Regions belong to. */
export const accountsOf = (places: readonly Place[]): readonly SimulatedAccount[] =>
  [production, staging, sandbox].filter(({ id }) => places.some((place) => place.account === id));

/** Shares a number of instances out unevenly, as fleets grow, with no part empty while there are enough. */
export const shareOut = (total: number, parts: number): readonly number[] => {
  const atLeast = total >= parts ? 1 : 0;
  const weights = Array.from({ length: parts }, (_, i) => 1 / Math.sqrt(i + 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = total - atLeast * parts;
  const shares = weights.map((weight) => atLeast + Math.floor((weight / whole) * rest));
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, i) => (i < left ? share + 1 : share));
};
