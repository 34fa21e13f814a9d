interface Association {
  readonly block: string | undefined;
  readonly state: string | undefined;
}

const gone: readonly (string | undefined)[] = ['disassociating', 'disassociated', 'failing', 'failed'];

/** The address blocks that a VPC or subnet has now: AWS goes on listing those that were taken from it. */
export const associatedBlocks = <T>(
  associations: readonly T[] | undefined,
  read: (association: T) => Association,
): string[] =>
  (associations ?? []).map(read).flatMap(({ block, state }) => {
    if (block === undefined || gone.includes(state)) return [];
    return [block];
  });
