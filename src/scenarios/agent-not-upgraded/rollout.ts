import { DAY_IN_MS } from '../../model/instant.ts';

/** The longest that a rollout was said to take after a version has reached a region. Source: Azure Arc, automatic extension upgrade ("up to eight weeks"). */
export const LONGEST_ROLLOUT_IN_WEEKS = 8;
export const WEEK_IN_MS = 7 * DAY_IN_MS;
export const LONGEST_ROLLOUT_IN_MS = LONGEST_ROLLOUT_IN_WEEKS * WEEK_IN_MS;
