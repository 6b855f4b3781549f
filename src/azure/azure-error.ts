import { z } from 'zod';
import { optional } from './when.ts';

const errorBody = z.object({
  error: z.object({
    code: optional(z.string()),
    message: optional(z.string()),
    details: optional(z.array(z.object({ code: optional(z.string()) }))),
  }),
});

interface AzureError {
  readonly code: string;
  readonly message: string;
}

/** Code and message of the error in a body of ARM or of an operation; `code` stands in where it has none. */
export function azureError(body: unknown, code: string): AzureError {
  const parsed = errorBody.safeParse(body);
  const error = parsed.success ? parsed.data.error : null;
  return { code: error?.code ?? code, message: error?.message ?? '' };
}

/** The codes of the error in a body, its details' behind its own; none where it has none. */
export function azureErrorCodes(body: unknown): readonly string[] {
  const parsed = errorBody.safeParse(body);
  if (!parsed.success) return [];
  const { code, details } = parsed.data.error;
  return [code, ...(details ?? []).map((detail) => detail.code)].filter((each) => each !== null);
}

/** A body as JSON; null where it is empty or none. */
export function jsonOf(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text || 'null');
  } catch {
    return null;
  }
}
