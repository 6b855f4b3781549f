import { z } from 'zod';
import { optional } from './when.ts';

/** What Azure says of a failure. */
export interface SaidError {
  readonly code: string | null;
  readonly message: string;
}

/** These say only that something failed: what it was stands in their details. Source: Azure Resource Manager, common deployment errors. */
const WRAPS =
  /^(?:ResourceOperationFailure|ResourceDeploymentFailure|DeploymentFailed|InvalidTemplateDeployment)$/i;

/** A deployment in a deployment in a deployment is three; Azure allows no more than five levels of nesting. */
const DEEPEST = 8;

const error = z.object({
  code: optional(z.string()),
  message: optional(z.string()),
  details: z.unknown().optional(),
});
const answer = z.object({ error });

/** The errors at the bottom of Azure's JSON, as one: the first code, every message. Null where the text is no such JSON. */
export function innermostError(text: string): SaidError | null {
  const [first, ...others] = innermostIn(text, 0);
  if (first === undefined) return null;
  const messages = new Set([first, ...others].map(({ message }) => message));
  return { code: first.code, message: [...messages].join('; ') };
}

function innermostIn(text: string, depth: number): readonly SaidError[] {
  try {
    return innermostOf(answer.parse(JSON.parse(text)).error, depth);
  } catch {
    return [];
  }
}

function innermostOf(said: unknown, depth: number): readonly SaidError[] {
  const read = error.safeParse(said);
  if (!read.success || read.data.message === null) return [];
  const { code, message, details } = read.data;
  const outer = [{ code, message }];
  if (depth > DEEPEST) return outer;
  // A deployment quotes the answer that it got as a text.
  const quoted = innermostIn(message, depth + 1);
  if (quoted.length > 0) return quoted;
  if (!WRAPS.test(code ?? '')) return outer;
  const inner = [details].flat().flatMap((detail) => innermostOf(detail, depth + 1));
  return inner.length > 0 ? inner : outer;
}
