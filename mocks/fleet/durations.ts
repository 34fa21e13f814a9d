/** In milliseconds, as all times of a fleet are. */
export const second = 1000;

/** In milliseconds. */
export const minute = 60 * second;

/** In milliseconds. */
export const hour = 60 * minute;

/** In milliseconds. */
export const day = 24 * hour;
