/** The solver's facts are plain data of the vocabulary, so that collectors can be asked for them. */
export type * from '../model/network.ts';
