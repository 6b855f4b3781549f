import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';

/** A disk of 160 MB, in memory, which two stores fit on, at the directory `path`. False where this user or machine does not allow it. */
export function mountSmallDisk(path: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'updateops', path]).status === 0;
}

export function makeReadOnly(path: string): void {
  assert.equal(spawnSync('mount', ['-o', 'remount,ro', path]).status, 0);
}

/** Takes the disk away, where there is one, also while files on it are still open. */
export function unmount(path: string): void {
  spawnSync('umount', ['--lazy', path]);
}

/** Takes all the room that the disk has left, by a file at `path`. */
export async function fillDisk(path: string): Promise<void> {
  const file = await open(path, 'w');
  const chunk = Buffer.alloc(4 * 1024);
  try {
    for (;;) await file.write(chunk);
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
  } finally {
    await file.close();
  }
}
