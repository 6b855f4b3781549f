import { isJsonObject, type JsonObject } from '../json-object.ts';
import { type FilePath, keysTo } from './file-path.ts';
import { problemPath, type WorldProblem } from './world-problem.ts';

/** Deeper than anything Azure nests; what reads a world goes down into it and needs a stack for every level. */
const MOST_LEVELS = 100;
const SHOWN_LEVELS = 5;
/** Nodes that aliases may add to what a text itself holds. */
const MOST_ADDED_NODES = 1_000_000;
const MOST_NODES_A_CHARACTER = 10;

export interface FileShape {
  /** What makes a file dangerous to read on: no more than one. Lone surrogates beside it, which no reply could carry. */
  readonly problems: readonly WorldProblem[];
  /** How many keys all of its objects have. */
  readonly keyCount: number;
}

/**
 * Looks at a parsed file before anything else goes down into it: levels, nodes that aliases multiply, objects that hold
 * themselves, texts that are not Unicode. `textLength` is that of the text it was parsed from. Costs one pass.
 */
export function fileShape(file: JsonObject, textLength: number): FileShape {
  const surrogates: WorldProblem[] = [];
  const mostNodes = MOST_ADDED_NODES + MOST_NODES_A_CHARACTER * textLength;
  let nodeCount = 0;
  let keyCount = 0;

  function lookAtText(text: string, path: FilePath): void {
    if (!text.isWellFormed())
      surrogates.push(problemAt(path, 'holds half of a surrogate pair; write whole characters'));
  }

  /** What ends the look at the file; null when it may go on. */
  function lookAt(value: unknown, path: FilePath, levels: number): WorldProblem | null {
    nodeCount += 1;
    if (nodeCount > mostNodes)
      return problemAt(null, `grows beyond ${mostNodes} values by its aliases; write fewer of them`);
    if (typeof value === 'string') lookAtText(value, path);
    if (typeof value !== 'object' || value === null) return null;
    if (levels === MOST_LEVELS)
      return {
        path: problemPath(keysTo(path).slice(0, SHOWN_LEVELS)),
        says: `goes down more than ${MOST_LEVELS} levels, or holds itself; write it flatter`,
      };
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      if (typeof key === 'string') {
        keyCount += 1;
        lookAtText(key, path);
      }
      const found = lookAt((value as Record<PropertyKey, unknown>)[key], { key, holder: path }, levels + 1);
      if (found !== null) return found;
    }
    return null;
  }

  const end = lookAt(file, null, 0);
  return { problems: end === null ? surrogates : [end, ...surrogates], keyCount };
}

/** Whether a value nests deeper than a world may: what comes over HTTP is read by the same code. */
export function isNestedTooDeeply(value: unknown): boolean {
  return isJsonObject(value) || Array.isArray(value) ? levelsBeyond(value, MOST_LEVELS) : false;
}

function levelsBeyond(value: object, levels: number): boolean {
  if (levels === 0) return true;
  return Object.values(value).some(
    (item: unknown) => typeof item === 'object' && item !== null && levelsBeyond(item, levels - 1),
  );
}

function problemAt(path: FilePath, says: string): WorldProblem {
  return { path: problemPath(keysTo(path)), says };
}
