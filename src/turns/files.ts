import type { ErrorCode } from '../model/error-code.ts';

/** Where somebody's files are. */
export interface Files {
  /**
   * Writes a file to where its owner let it be put; a code: why it cannot be, now or later. Rejects where it may be later.
   */
  write(url: string, content: Uint8Array): Promise<'written' | ErrorCode>;
  /** Whether a link leads to where files are. */
  leadsThere(url: string): boolean;
}
