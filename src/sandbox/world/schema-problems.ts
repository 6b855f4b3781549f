import type { z } from 'zod';
import { problemPath, type WorldProblem } from './world-problem.ts';

/** The wording of what zod itself has to say; entries of the schema that know better say it themselves. */
export const schemaMessage: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `is missing; write ${nounOf(issue.expected)}`;
      return `is ${nounOf(kindOf(issue.input))}; write ${nounOf(issue.expected)}`;
    case 'invalid_value':
      return issue.input === undefined
        ? `is missing; write one of ${issue.values.join(', ')}`
        : `is ${JSON.stringify(issue.input)}; write one of ${issue.values.join(', ')}`;
    case 'invalid_key':
      return issue.issues[0]?.message;
    default:
      return undefined;
  }
};

/** zod's issues as problems: an unknown key is a problem of its own place. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[]): readonly WorldProblem[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: problemPath([...issue.path, key]), says: issue.message }))
      : [{ path: problemPath(issue.path), says: issue.message }],
  );
}

const NOUNS: Readonly<Record<string, string>> = {
  string: 'text (in quotes if it looks like a number)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of keys and values',
  record: 'an object of keys and values',
  null: 'empty',
};

function nounOf(kind: string): string {
  return NOUNS[kind] ?? kind;
}

function kindOf(input: unknown): string {
  if (input === null) return 'null';
  return Array.isArray(input) ? 'array' : typeof input;
}
