import type { Invariant } from '../model/invariant.ts';
import type { Subject } from '../model/subject.ts';
import { factCollectors, listers } from './index.ts';

/** What every run does before it reads anything: it finds out who it is and where it may look. */
export const actionsToEnter = ['ec2:DescribeRegions', 'sts:AssumeRole', 'sts:GetCallerIdentity'] as const;

const actionsOfFact = ({ name }: { readonly name: string }): readonly string[] =>
  factCollectors.find(({ fact }) => fact.name === name)?.actions ?? [];

/** The IAM actions that judging an invariant needs, as its collectors declare them; sorted. */
export const actionsOf = <S extends Subject>({ about, reads, witness }: Invariant<S>): readonly string[] => {
  const facts = [...Object.values(about.reads), ...Object.values(reads), ...(witness ? [witness.fact] : [])];
  const listing = listers.find(({ kind }) => kind === about.kind)?.actions ?? [];
  return [...new Set([...listing, ...facts.flatMap((fact) => actionsOfFact(fact))])].sort();
};
