import type { Region } from '../model/region.ts';
import type { Lister } from './collector.ts';

/** The account-Regions of the fleet as subjects: they were found on entering it, so this asks nothing more. */
export const regionLister: Lister<Region> = {
  kind: 'region',
  actions: [],
  list: async ({ account, region }) => ({
    items: [{ kind: 'region', account, region, id: region }],
    gaps: [],
  }),
};
