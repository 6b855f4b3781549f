import { OTHER_MACHINE_WORK_EN } from './other-machine-work-en.ts';
import { OTHER_MACHINE_WORK_JA } from './other-machine-work-ja.ts';

/** Troubles and work of a machine that have nothing to do with its updates. */
export const OTHER_MACHINE_WORK: readonly string[] = [...OTHER_MACHINE_WORK_EN, ...OTHER_MACHINE_WORK_JA];
