import type { KustoValue } from '../value.ts';
import { isArray, isBag } from './dynamic-kind.ts';

/** The steps from the root of a dynamic value: names of properties and indexes of items. */
export type JsonPath = readonly (string | number)[];

const step = /^(?:\.(?<name>[A-Za-z_]\w*)|\[(?<quote>['"])(?<quoted>.*?)\k<quote>\]|\[(?<index>\d+)\])/;

/** The steps of a path such as `$.a['b c'][0]`, or null when the text is none. */
export function parseJsonPath(text: string): JsonPath | null {
  if (!text.startsWith('$')) return null;
  const steps: (string | number)[] = [];
  let rest = text.slice(1);
  while (rest !== '') {
    const found = step.exec(rest);
    if (!found) return null;
    const { name, quoted, index } = found.groups ?? {};
    steps.push(name ?? quoted ?? Number(index));
    rest = rest.slice(found[0].length);
  }
  return steps;
}

/** The value at a path, or undefined when there is nothing there. */
export function valueAt(root: KustoValue, path: JsonPath): KustoValue | undefined {
  let value: KustoValue | undefined = root;
  for (const key of path) {
    if (typeof key === 'string') value = isBag(value) ? value.get(key) : undefined;
    else value = isArray(value) ? value[key] : undefined;
  }
  return value;
}
