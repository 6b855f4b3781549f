import type { Resource } from '../../resource.ts';
import { resourceId } from '../../resource-id.ts';
import { type Comparison, firstComparison, passes, valueAt } from '../odata-filter.ts';

/** Far beyond what an address holds; parentheses in each other take the parser as deep. */
const LONGEST_FILTER = 2000;

export type ResourceFilter = (resource: Resource) => boolean;

/** What `$filter` may compare ("Resources - List"); tags by `tagName` and `tagValue`. */
const FIELDS: ReadonlySet<string> = new Set([
  'identity/principalid',
  'identity/type',
  'location',
  'name',
  'plan/name',
  'plan/product',
  'plan/promotioncode',
  'plan/publisher',
  'plan/version',
  'resourcegroup',
  'resourcetype',
  'tagname',
  'tagvalue',
]);

/**
 * The test that a `$filter` on the list of resources stands for: comparisons by `eq` and `ne` and `substringof('…', name)`, joined
 * by `and`, `or` and parentheses; null for a filter that says anything else.
 */
export function resourceFilter(text: string): ResourceFilter | null {
  if (text.length > LONGEST_FILTER) return null;
  const parsed = disjunction(text.trim(), tagName(text));
  return parsed?.rest === '' ? parsed.test : null;
}

/** Whether a filter asks for a tag: Azure then leaves the tags out of the answer. */
export function isTagFilter(text: string): boolean {
  return tagName(text) !== null;
}

/** The name shown in lists: with those of the parents before it. */
export function listedName({ id, name }: Resource): string {
  return resourceId(id)?.fullName ?? name;
}

interface Parsed {
  readonly test: ResourceFilter;
  /** Without spaces before it. */
  readonly rest: string;
}

function disjunction(text: string, tag: string | null): Parsed | null {
  return joined(text, 'or', (part) => joined(part, 'and', (term) => condition(term, tag)));
}

function joined(text: string, word: 'and' | 'or', part: (text: string) => Parsed | null): Parsed | null {
  const tests: ResourceFilter[] = [];
  for (let rest = text; ; ) {
    const parsed = part(rest);
    if (parsed === null) return null;
    tests.push(parsed.test);
    const next = new RegExp(`^${word}\\b\\s*`, 'i').exec(parsed.rest)?.[0];
    if (next !== undefined) {
      rest = parsed.rest.slice(next.length);
      continue;
    }
    const test: ResourceFilter =
      word === 'or'
        ? (resource) => tests.some((one) => one(resource))
        : (resource) => tests.every((one) => one(resource));
    return { test, rest: parsed.rest };
  }
}

function condition(text: string, tag: string | null): Parsed | null {
  if (text.startsWith('(')) {
    const inner = disjunction(text.slice(1).trimStart(), tag);
    return inner?.rest.startsWith(')') ? { test: inner.test, rest: inner.rest.slice(1).trimStart() } : null;
  }
  const substring = SUBSTRING.exec(text);
  const { part, field } = substring?.groups ?? {};
  if (substring !== null && part !== undefined && field !== undefined) {
    const wanted = part.replaceAll("''", "'").toLowerCase();
    return {
      test: (resource) =>
        String(fieldOf(resource, field.toLowerCase(), tag))
          .toLowerCase()
          .includes(wanted),
      rest: text.slice(substring[0].length).trimStart(),
    };
  }
  const first = firstComparison(text);
  if (first === null || !isKnown(first.comparison)) return null;
  const { comparison, rest } = first;
  return {
    test: (resource) => passes(fieldOf(resource, comparison.field, tag), comparison),
    rest: rest.trimStart(),
  };
}

const SUBSTRING = /^substringof\s*\(\s*'(?<part>(?:[^']|'')*)'\s*,\s*(?<field>name|resourceGroup)\s*\)/i;

function isKnown({ field, operator }: Comparison): boolean {
  return FIELDS.has(field) && (operator === 'eq' || operator === 'ne');
}

/** The tag that a filter names, which its `tagValue` is then about. */
function tagName(text: string): string | null {
  return /\btagName\s+eq\s+'(?<name>(?:[^']|'')*)'/i.exec(text)?.groups?.name?.replaceAll("''", "'") ?? null;
}

function fieldOf(resource: Resource, field: string, tag: string | null): unknown {
  const parts = resourceId(resource.id);
  if (field === 'resourcetype') return resource.type;
  if (field === 'resourcegroup') return parts?.resourceGroup;
  if (field === 'name') return listedName(resource);
  if (field !== 'tagname' && field !== 'tagvalue') return valueAt(resource, field);
  const [name, value] =
    Object.entries(resource.tags ?? {}).find(([one]) => one.toLowerCase() === tag?.toLowerCase()) ?? [];
  return field === 'tagname' ? name : value;
}
