import type { WriteOutcome } from '../../model/write.ts';
import type { WriteDoor } from '../../model/write-door.ts';
import type { Connection } from '../read/clients.ts';
import { createWriteDoor } from './write-door.ts';

/** A door through which operations are looked at and nothing leaves: of an identity that reads, where others write. */
export function observingDoor(connection: Connection): WriteDoor {
  const { observe } = createWriteDoor(connection);
  return { observe, send: () => Promise.resolve(NOT_SENT) };
}

const NOT_SENT: WriteOutcome = {
  outcome: 'refused',
  status: null,
  code: 'NoCredential',
  message: 'This identity only reads; nothing was sent.',
  retryAfterInMs: null,
};
