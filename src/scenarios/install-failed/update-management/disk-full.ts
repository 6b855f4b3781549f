import { diskFull } from '../disk-full.ts';
import { saysDiskFull } from '../error-groups.ts';
import { recorded } from './recorded.ts';

/** A file system was full when a deployment installed updates. */
export const diskFullInLegacy = recorded(diskFull, saysDiskFull);
