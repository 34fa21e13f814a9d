/** What a target must have for an invariant to mean anything there; where it lacks, the invariant is skipped. */
export type Need = 'aws-names';

/** What is missing, in words that follow "needs". */
export const needInWords: Readonly<Record<Need, string>> = {
  'aws-names': "AWS's own host names",
};

/** What an invariant needs and a target does not offer. */
export const unmetNeeds = (
  { needs = [] }: { readonly needs?: readonly Need[] },
  offers: readonly Need[],
): readonly Need[] => needs.filter((need) => !offers.includes(need));
