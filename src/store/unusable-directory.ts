import { StoreError } from './store-error.ts';
import { type StoreTrouble, storeTrouble } from './store-trouble.ts';

/** Where the embedded store lives, and the setting or option that says so. */
export interface DataDirectory {
  readonly path: string;
  /** `UPDATEOPS_DATA_DIR` or `--data`. */
  readonly namedBy: string;
}

/** Why, and what to do about it. */
const WORDING: Readonly<Record<StoreTrouble, readonly [reason: string, fix: string]>> = {
  full: ['its disk is full', 'make room there, or choose a directory on another disk'],
  gone: ['a part of its path leads nowhere', 'choose a path that exists'],
  'bad-path': ['its path is too long, or leads in a circle', 'choose another path'],
  'read-only': ['its file system is read-only', 'mount it for writing, or choose another directory'],
  forbidden: [
    'the user the bot runs as may not write there',
    'make that user its owner, or choose another directory',
  ],
  'not-a-directory': ['it is a file, or leads through one', 'choose a directory'],
  unreachable: ['its file system does not answer', 'check the network drive it is on'],
  refused: ['its file system refuses', 'choose another directory'],
  timeout: ['its file system does not answer', 'check the drive it is on'],
  broken: [
    'the store in it is damaged, or no store of this product',
    'put a backup back, or choose an empty directory: then open follow-ups and the buttons of cards already sent are lost, nothing else',
  ],
};

/** The refusal of a directory that the system, or the database in it, failed to use with `error`. */
export function unusableDirectory(directory: DataDirectory, error: unknown): StoreError {
  const [reason, fix] = WORDING[storeTrouble(error)];
  return refusedDirectory(directory, reason, fix);
}

export function refusedDirectory({ path, namedBy }: DataDirectory, reason: string, fix: string): StoreError {
  return new StoreError('CFG_INVALID', `${namedBy}: ${path} cannot be used: ${reason}; ${fix}`);
}
