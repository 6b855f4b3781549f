import { OFFICE_TALK_EN } from './office-talk-en.ts';
import { OFFICE_TALK_JA } from './office-talk-ja.ts';
import { SMALL_TALK_EN } from './small-talk-en.ts';
import { SMALL_TALK_JA } from './small-talk-ja.ts';

/** Small talk, and what colleagues ask each other. */
export const SMALL_TALK: readonly string[] = [
  ...SMALL_TALK_EN,
  ...OFFICE_TALK_EN,
  ...SMALL_TALK_JA,
  ...OFFICE_TALK_JA,
];
