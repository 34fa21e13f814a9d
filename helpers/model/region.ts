import { defaultHostSettingOfRegion } from './role-facts.ts';
import { defineSelector } from './selection.ts';
import type { Subject } from './subject.ts';

/** An account-Region as a subject, for what an account sets for a whole Region; its id is the Region's name. */
export interface Region extends Subject {
  readonly kind: 'region';
}

declare module './subject.ts' {
  interface Kinds {
    region: Region;
  }
}

/** Account-Regions in which Systems Manager manages instances by a role of its own. */
export const withDefaultHostManagement = defineSelector({
  kind: 'region',
  words: 'account-Regions with Default Host Management',
  reads: { setting: defaultHostSettingOfRegion },
  matches: (_region, { setting }) => setting !== undefined,
});
