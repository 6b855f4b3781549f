import type { Terminal } from './fleet-progress.ts';

/** Tells whoever watches a terminal why nothing happens for a while; a script is told nothing. */
export function learningNotice(terminal: Terminal): () => void {
  return () => {
    if (terminal.isTTY === true)
      terminal.write(
        'Learning how people ask, which only the first start after an update does: some 20 seconds …\n',
      );
  };
}
