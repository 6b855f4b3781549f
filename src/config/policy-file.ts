import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { cutText } from '../model/cut-text.ts';
import type { NamedAction, Policy } from '../model/policy.ts';
import { policySchema } from './policy-schema.ts';
import { readTextFile } from './read-text-file.ts';

/** A policy of a thousand rules is a tenth of it. Beyond it somebody has named another file. */
const LONGEST_FILE = 256 * 1024;
/** Each names a place in the file and a fix: beyond these they repeat themselves. */
const MOST_PROBLEMS = 100;
const MOST_ALIASES = 100;
const LONGEST_KEY = 40;

/** A policy, or everything that is wrong with its file: each with its place in it and the fix. No value is repeated. */
export type ReadPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly string[] };

/** The policy of a YAML 1.2 file. `actions`: what its rules may name. Never throws. */
export function readPolicyFile(path: string, actions: readonly NamedAction[]): ReadPolicy {
  const text = textOf(path);
  if ('problem' in text) return refused([text.problem]);
  return parsePolicy(text.text, actions);
}

/** The policy that a YAML 1.2 text describes. */
export function parsePolicy(text: string, actions: readonly NamedAction[]): ReadPolicy {
  if (text.length > LONGEST_FILE)
    return refused([
      `is longer than ${LONGEST_FILE / 1024} KB; write fewer rules, or the path of the policy`,
    ]);
  const yaml = yamlValue(text);
  if ('problems' in yaml) return refused(yaml.problems);
  if (yaml.value === null || yaml.value === undefined)
    return refused(['is empty; write rules: and a list of rules below it']);
  const parsed = policySchema(actions).safeParse(yaml.value, { error: schemaMessage });
  return parsed.success ? { policy: parsed.data, problems: [] } : refused(problemsOf(parsed.error.issues));
}

function refused(problems: readonly string[]): ReadPolicy {
  const shown = problems.slice(0, MOST_PROBLEMS);
  const more = problems.length - shown.length;
  return { policy: null, problems: more > 0 ? [...shown, `has ${more} more such problems`] : shown };
}

function textOf(path: string): { readonly text: string } | { readonly problem: string } {
  try {
    return { text: readTextFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { problem: `cannot be read (${code}); write the path of a YAML file that the bot may read` };
  }
}

function yamlValue(text: string): { readonly value: unknown } | { readonly problems: readonly string[] } {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      prettyErrors: false,
      resolveKnownTags: false,
      lineCounter: lines,
    });
    if (document.errors.length > 0) {
      // What comes after the first error of a line is mostly its consequence.
      const firsts = new Map<number, string>();
      for (const { code, pos } of document.errors) {
        const { line } = lines.linePos(pos[0]);
        if (!firsts.has(line))
          firsts.set(line, `line ${line}: is not YAML (${code}); correct it, in quotes what is text`);
      }
      return { problems: [...firsts.values()] };
    }
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
  } catch {
    // The parser's own ways to say no: aliases that multiply or name nothing, and what is nested until its stack ends.
    return { problems: ['cannot be taken as YAML; write rules and freezes without aliases or deep nesting'] };
  }
}

function problemsOf(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${placeOf([...issue.path, key])} ${issue.message}`)
      : [`${placeOf(issue.path)} ${issue.message}`.trim()],
  );
}

/** `rules[0].who[1]`. A key that somebody made up is shown as a JSON text, on one line. */
function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : /^\w{1,40}$/.test(String(key))
          ? `.${String(key)}`
          : `[${JSON.stringify(cutText(String(key), LONGEST_KEY).toWellFormed())}]`,
    )
    .join('')
    .replace(/^\./, '');
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text, in quotes',
  number: 'a whole number',
  int: 'a whole number',
  array: 'a list',
  object: 'keys and values',
};

/** The wording of what zod itself has to say; the schema says the rest. */
const schemaMessage: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return `is ${issue.input === undefined ? 'missing' : 'something else'}; write ${NOUNS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'unrecognized_keys')
    return 'is no key of a policy; remove it, or write it as docs/operating.md does';
  return undefined;
};
