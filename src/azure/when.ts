import { z } from 'zod';
import { type Instant, instant } from '../model/instant.ts';

/** A date-time of an Azure record: text in raw JSON, a Date where an SDK has read it. Null when absent or unreadable. */
export const when = z
  .union([z.string(), z.instanceof(Date)])
  .nullish()
  .transform((value): Instant | null => instant(value));

/** A field that a record may leave out: null then. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null);
}
