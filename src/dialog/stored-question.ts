import { z } from 'zod';
import { UNKEPT_WISHES } from '../model/digest-wish.ts';
import { FIELD_NAMES } from '../model/form.ts';
import type { Instant } from '../model/instant.ts';
import { LOCALES } from '../model/locale.ts';
import type { MachineId } from '../model/machine.ts';
import { NOT_DONE } from '../model/not-done.ts';
import { POWERS_ASKED } from '../model/power-asked.ts';
import type { Part, Question } from '../model/question.ts';
import { STANDINGS } from '../model/standing.ts';

const strings = z.array(z.string()).readonly();

const timeRange = z.union([
  z.object({ kind: z.enum(['last', 'over']), duration: z.string() }).readonly(),
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
    besides: z
      .array(
        z
          .object({ kind: z.enum(['resourceGroup', 'subscription', 'location']), name: z.string() })
          .readonly(),
      )
      .readonly()
      .default([]),
    osType: z.enum(['windows', 'linux']).nullable(),
    machineKind: z.enum(['azure-vm', 'azure-arc']).nullable(),
    osRelease: z.string().nullable().default(null),
    power: z.enum(POWERS_ASKED).nullable().default(null),
    tags: z.array(z.object({ key: z.string(), value: z.string() }).readonly()).readonly(),
    schedule: z.string().nullable(),
    run: z.string().nullable(),
    duration: z.string().nullable(),
    range: timeRange.nullable(),
    classifications: strings,
    reboot: z.enum(['IfRequired', 'Never', 'Always']).nullable(),
    packages: strings,
    recurrence: z.string().nullable(),
    time: z.object({ start: z.string(), end: z.string().nullable() }).readonly().nullable(),
    longerBy: z.string().nullable(),
    provider: z.string().nullable(),
    version: z.string().nullable(),
    wholeNames: strings.default([]),
  })
  .readonly() satisfies z.ZodType<Question['entities']>;

const storedSeen = z
  .object({
    since: z.string().transform((text) => text as Instant),
    findings: z
      .array(
        z
          .object({
            scenario: z.string(),
            machine: z
              .string()
              .transform((id) => id as MachineId)
              .nullable(),
            subject: z.string().nullable(),
            standing: z.enum(STANDINGS),
            cause: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const intent = z.enum([
  'diagnose',
  'explain',
  'report',
  'act',
  'digest',
  'help',
  'cancel',
  'clarify',
  'unknown',
]);

export const storedListing = z.object({ group: z.string(), page: z.number().int().nonnegative() }).readonly();

const storedWish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tell'), topic: z.string(), intent }).readonly(),
  z.object({ kind: z.literal('stop') }).readonly(),
]) satisfies z.ZodType<Question['watch']>;

const storedDeed = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('carry-out'),
      digest: z.string(),
      shownAt: z.string().transform((text) => text as Instant),
    })
    .readonly(),
  z.object({ kind: z.enum(['approve', 'deny', 'break-glass', 'stop', 'show']), id: z.string() }).readonly(),
]) satisfies z.ZodType<Question['deed']>;

const moment = z.string().transform((text) => text as Instant);

const storedDigestWish = z
  .object({
    errorsOnly: z.boolean().exactOptional(),
    cron: z.literal('unkept').exactOptional(),
    unkept: z.array(z.enum(UNKEPT_WISHES)).readonly().exactOptional(),
    language: z.enum(LOCALES).exactOptional(),
    timeZone: z.string().exactOptional(),
    move: z.enum(['pause', 'resume']).exactOptional(),
    every: z.enum(['day', 'week', 'month']).exactOptional(),
    id: z.string().exactOptional(),
    since: moment.exactOptional(),
    whole: z.literal(true).exactOptional(),
    runs: z.literal(true).exactOptional(),
    afterOnly: z.boolean().exactOptional(),
    once: z.literal(true).exactOptional(),
    run: z.object({ start: moment, end: moment }).readonly().exactOptional(),
  })
  .readonly() satisfies z.ZodType<Question['digest']>;

const except = z.object({ names: strings, unheard: strings }).readonly();
const holding = z.object({ topic: z.string(), group: z.string().nullable() }).readonly();

const storedPart = z
  .object({
    text: z.string(),
    intent,
    topic: z.string().nullable(),
    entities: storedEntities,
    scope: z.enum(['machines', 'fleet']),
    except: except.exactOptional(),
    holding: holding.exactOptional(),
    notDone: z.enum(NOT_DONE).exactOptional(),
    candidates: strings,
  })
  .readonly() satisfies z.ZodType<Part>;

/** A question as it is kept: its words stand in the list of wordings beside it, under the number `wording`. */
export const storedQuestion = z
  .object({
    wording: z.number().int().nonnegative(),
    locale: z.enum(LOCALES),
    intent,
    topic: z.string().nullable(),
    entities: storedEntities,
    scope: z.enum(['machines', 'fleet']),
    except: except.exactOptional(),
    focus: z.enum(['fix', 'commands', 'proof', 'queries', 'why']).exactOptional(),
    offList: z.string().exactOptional(),
    twins: strings.exactOptional(),
    listing: storedListing.exactOptional(),
    holding: holding.exactOptional(),
    seen: storedSeen.exactOptional(),
    asTable: z.object({ rowCount: z.number().int().nonnegative() }).readonly().exactOptional(),
    watch: storedWish.exactOptional(),
    given: z.record(z.string(), strings).readonly().exactOptional(),
    digest: storedDigestWish.exactOptional(),
    apart: z.array(storedPart).readonly().exactOptional(),
    notDone: z.enum(NOT_DONE).exactOptional(),
    deed: storedDeed.exactOptional(),
    undoes: z.string().exactOptional(),
    asks: z.array(z.enum(FIELD_NAMES)).readonly().exactOptional(),
    filled: z.partialRecord(z.enum(FIELD_NAMES), z.string()).readonly().exactOptional(),
    from: z.enum(['help', 'finding']).exactOptional(),
    candidates: strings,
  })
  .readonly() satisfies z.ZodType<Omit<Question, 'text' | 'pasted'>>;

export type StoredQuestion = z.infer<typeof storedQuestion>;
