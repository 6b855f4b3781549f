import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FRAME =
  /\((?:file:\/\/)?(?<place>\/[^()]+:\d+:\d+)\)|at (?:async )?(?:file:\/\/)?(?<bare>\/\S+:\d+:\d+)$/m;

/** What nobody foresaw, on one line: what was thrown, and where. */
export function bugLine(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const { place, bare } = FRAME.exec(error instanceof Error ? (error.stack ?? '') : '')?.groups ?? {};
  const where = place ?? bare;
  return `BUG_UNEXPECTED ${message.replaceAll(/\s+/g, ' ')}${where === undefined ? '' : ` (${relative(ROOT, where)})`}`;
}
