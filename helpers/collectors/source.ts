import type { Fact } from '../model/fact.ts';
import type { Listing, Reading, Unread } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import { type AccountRegion, accountRegionOf, type Subject } from '../model/subject.ts';
import type { Access } from './access.ts';
import type { FactCollector, Lister } from './collector.ts';
import { factCollectors, listers } from './index.ts';

const listerFor = (kind: string): Lister => {
  const lister = listers.find((candidate) => candidate.kind === kind);
  if (!lister) throw new Error(`nothing lists subjects of the kind "${kind}"`);
  return lister;
};

const collectorFor = ({ name }: { readonly name: string }): FactCollector => {
  const collector = factCollectors.find((candidate) => candidate.fact.name === name);
  if (!collector) throw new Error(`no collector answers the fact "${name}"`);
  return collector;
};

const groupByAccountRegion = <S extends Subject>(subjects: readonly S[]): ReadonlyMap<string, S[]> =>
  Map.groupBy(subjects, accountRegionOf);

/** The fleet over the wire: every account-Region at once, each remembering what it has read. */
export const createSource = (
  accesses: readonly Access[],
  gaps: readonly Unread[],
  onListed: (access: Access) => void = () => undefined,
): Source => {
  const byPlace = new Map(accesses.map((access) => [accountRegionOf(access), access]));
  const listings = new Map<string, Promise<Listing<Subject>>>();

  const listAll = async (kind: string): Promise<Listing<Subject>> => {
    const listOne = async (access: Access) => {
      const listing = await listerFor(kind).list(access);
      onListed(access);
      return listing;
    };
    const parts = await Promise.all(accesses.map(listOne));
    return {
      items: parts.flatMap(({ items }) => items),
      gaps: [...gaps, ...parts.flatMap((part) => part.gaps)],
    };
  };

  const accessTo = (at: AccountRegion): Access => {
    const access = byPlace.get(accountRegionOf(at));
    if (!access) throw new Error(`${accountRegionOf(at)} is not in the fleet that is read`);
    return access;
  };

  return {
    list: (<S extends Subject>(kind: S['kind']) => {
      const listing = listings.get(kind) ?? listAll(kind);
      listings.set(kind, listing);
      return listing;
    }) as Source['list'],
    asOf: (at) => accessTo(at).asOf(),
    read: async <S extends Subject, T>(fact: Fact<S, T>, subjects: readonly S[]) => {
      const collector = collectorFor(fact) as unknown as FactCollector<S, T>;
      const answers = new Map<string, (subject: S) => Reading<T>>();
      await Promise.all(
        [...groupByAccountRegion(subjects)].map(async ([place, group]) => {
          const [first] = group;
          if (first) answers.set(place, await collector.collect(group, accessTo(first)));
        }),
      );
      return (subject: S): Reading<T> => {
        const answer = answers.get(accountRegionOf(subject));
        if (!answer) throw new Error(`${subject.id} was not asked about`);
        return answer(subject);
      };
    },
  };
};
