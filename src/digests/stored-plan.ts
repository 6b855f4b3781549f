import { z } from 'zod';
import { DIGEST_NOW, type DigestPlan, isAroundRuns } from '../model/digest.ts';
import type { Instant } from '../model/instant.ts';
import { LOCALES, type Locale } from '../model/locale.ts';
import { POWERS_ASKED } from '../model/power-asked.ts';
import { type Entities, NO_ENTITIES } from '../model/question.ts';
import { isTimeZone } from '../model/time-zone.ts';
import { recurrence } from '../schedules/recurrence.ts';

const strings = z.array(z.string());

/**
 * The limits of a digest as they are kept; what a later release adds is absent in what an earlier one kept. What an earlier one does not know it does not
 * leave out, either: of more machines than were asked for nothing is posted.
 */
const limits = z
  .strictObject({
    machines: strings,
    resourceGroup: z.string(),
    subscription: z.string(),
    location: z.string(),
    place: z.string(),
    besides: z.array(
      z.object({ kind: z.enum(['resourceGroup', 'subscription', 'location']), name: z.string() }),
    ),
    osType: z.enum(['windows', 'linux']),
    machineKind: z.enum(['azure-vm', 'azure-arc']),
    osRelease: z.string(),
    power: z.enum(POWERS_ASKED),
    tags: z.array(z.object({ key: z.string(), value: z.string() })),
    schedule: z.string(),
  })
  .partial();

const moment = z.iso.datetime().transform((text) => text as Instant);

const storedPlan = z.strictObject({
  // What has no times would fail whoever looks what is due: it is no plan.
  cadence: z.union([
    z.strictObject({
      recurrence: z.string().refine((written) => recurrence(written) !== null),
      time: z.iso.time(),
      timeZone: z.string().refine(isTimeZone),
      from: z.iso.date(),
    }),
    z.strictObject({
      around: z.literal('runs'),
      timeZone: z.string().refine(isTimeZone),
      from: moment,
      until: moment.exactOptional(),
    }),
  ]),
  text: z.string(),
  locale: z.enum(LOCALES),
  errorsOnly: z.boolean(),
  // Absent in what earlier releases kept.
  afterOnly: z.literal(true).exactOptional(),
  once: z.literal(true).exactOptional(),
  limits,
  except: z.strictObject({ names: strings, unheard: strings }).exactOptional(),
});

const inLanguage = z.object({ locale: z.enum(LOCALES) });

/** The plan as JSON to keep. It outlives releases, so that it has a form of its own, and not that of a question. */
export function storePlan({ cadence, question }: DigestPlan): unknown {
  const { text, locale, entities, except, digest } = question;
  const said = Object.entries(limits.shape).flatMap(([name]) => {
    const value = entities[name as keyof typeof limits.shape];
    // A digest is of machines; only runs are those of a schedule.
    if (name === 'schedule' && !isAroundRuns(cadence)) return [];
    return value === null ? [] : [[name, value] as const];
  });
  const { errorsOnly = false, afterOnly, once } = digest ?? {};
  return {
    cadence,
    text,
    locale,
    errorsOnly,
    ...(afterOnly && { afterOnly }),
    ...(once && { once }),
    limits: Object.fromEntries(said),
    ...(except && { except }),
  };
}

/** The language of a plan that cannot be read otherwise. */
export function localeOf(stored: unknown): Locale {
  return inLanguage.safeParse(stored).data?.locale ?? 'en';
}

/** The plan that a kept value holds; null where it holds none. */
export function readPlan(stored: unknown): DigestPlan | null {
  const parsed = storedPlan.safeParse(stored);
  if (!parsed.success) return null;
  const { cadence, text, locale, errorsOnly, afterOnly, once, limits: said, except } = parsed.data;
  const form = { ...(errorsOnly && { errorsOnly }), ...(afterOnly && { afterOnly }), ...(once && { once }) };
  const entities = { ...NO_ENTITIES, ...said } as Entities;
  return {
    cadence,
    question: {
      text,
      pasted: null,
      locale,
      intent: 'digest',
      topic: DIGEST_NOW,
      entities,
      scope: entities.machines.length > 0 ? 'machines' : 'fleet',
      ...(except && { except }),
      ...(Object.keys(form).length > 0 && { digest: form }),
      candidates: [],
    },
  };
}
