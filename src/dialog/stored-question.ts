import { z } from 'zod';
import { LOCALES } from '../model/locale.ts';
import type { Question } from '../model/question.ts';

const strings = z.array(z.string()).readonly();

const timeRange = z.union([
  z.object({ kind: z.literal('last'), duration: z.string() }).readonly(),
  z.object({ kind: z.enum(['day', 'since']), day: z.string() }).readonly(),
]);

const storedEntities = z
  .object({
    machines: strings,
    kb: strings,
    errorCodes: strings,
    resourceGroup: z.string().nullable(),
    subscription: z.string().nullable(),
    location: z.string().nullable(),
    place: z.string().nullable(),
    osType: z.enum(['windows', 'linux']).nullable(),
    machineKind: z.enum(['azure-vm', 'azure-arc']).nullable(),
    tags: z.array(z.object({ key: z.string(), value: z.string() }).readonly()).readonly(),
    schedule: z.string().nullable(),
    run: z.string().nullable(),
    duration: z.string().nullable(),
    range: timeRange.nullable(),
  })
  .readonly() satisfies z.ZodType<Question['entities']>;

/** A question as it is kept: its words stand in the list of wordings beside it, under the number `wording`. */
export const storedQuestion = z
  .object({
    wording: z.number().int().nonnegative(),
    locale: z.enum(LOCALES),
    intent: z.enum([
      'diagnose',
      'explain',
      'report',
      'act',
      'digest',
      'help',
      'cancel',
      'clarify',
      'unknown',
    ]),
    topic: z.string().nullable(),
    entities: storedEntities,
    scope: z.enum(['machines', 'fleet']),
    focus: z.enum(['fix', 'proof']).exactOptional(),
    from: z.literal('help').exactOptional(),
    candidates: strings,
  })
  .readonly() satisfies z.ZodType<Omit<Question, 'text' | 'pasted'>>;

export type StoredQuestion = z.infer<typeof storedQuestion>;
