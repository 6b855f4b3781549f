import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const FOLDER = new URL('./held-out/', import.meta.url);

const heldOut = z
  .object({
    question: z.string().min(1),
    locale: z.enum(['en', 'ja']),
    /** The topic that is asked; null where the product answers no such question. */
    topic: z.string().nullable(),
    /** How it is asked, or how far it is from the catalogue (`near`, `far`). */
    kind: z.string(),
    /** Topics that are right as well. */
    accept: z.array(z.string()).readonly().optional(),
  })
  .readonly();

/** A sentence that understanding has never seen, and what it asks. */
export type HeldOutQuestion = z.infer<typeof heldOut>;

/** Every held-out sentence; the files are named after the topic, or after what lies beside the catalogue. */
export function readHeldOut(): readonly HeldOutQuestion[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, FOLDER), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => heldOut.parse(JSON.parse(line))),
    );
}
