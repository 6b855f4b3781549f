import { z } from 'zod';
import type { ActionKind } from '../model/action-kind.ts';
import type { NamedAction } from '../model/policy.ts';
import { POLICY_DAYS } from '../model/policy-hours.ts';
import { isTimeZone } from '../model/time-zone.ts';
import { GUID } from './guid.ts';
import { idleGlass, isNeverReached, tooFewApprovers } from './policy-conflicts.ts';

const KINDS = ['read-like', 'setting', 'disruptive', 'guest'] as const satisfies readonly ActionKind[];
const MOST_APPROVALS = 10;
const GROUP = /^group:(.*)$/is;

const person = z.string().superRefine((text, context) => {
  const group = GROUP.exec(text)?.[1];
  if (text === '*' || GUID.test(group ?? text)) return;
  context.addIssue({
    code: 'custom',
    message:
      group === undefined
        ? 'is not an Entra object id; write a GUID, a group as group: and its GUID, or * for everybody, in quotes'
        : 'is not an Entra group by its object id; write group: and a GUID, in quotes',
  });
});

const scope = z
  .string()
  .regex(
    /^\/subscriptions\/[^/\s]+(\/[^/\s]+)*\/?$/i,
    'is not a resource id; write /subscriptions/…, with a resource group or a resource where it is meant (a management group is written as its subscriptions)',
  );

const moment = z.iso.datetime({
  offset: true,
  error: 'is not a date-time with its offset; write it in quotes like "2026-12-24T00:00:00+09:00"',
});

const freeze = z
  .strictObject({
    from: moment,
    to: moment,
    reason: z.string().regex(/\S/, 'is blank; write why, for those who are refused'),
  })
  .superRefine(({ from, to }, context) => {
    if (Date.parse(from) < Date.parse(to)) return;
    context.addIssue({ code: 'custom', path: ['to'], message: 'is not after from; write a later date-time' });
  });

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day; write it in quotes like "22:00"');

const hours = z
  .strictObject({
    days: z
      .array(z.enum(POLICY_DAYS, { error: `is no day; write some of ${POLICY_DAYS.join(', ')}` }))
      .default([]),
    from: timeOfDay,
    to: timeOfDay,
    timeZone: z
      .string()
      .refine(isTimeZone, { error: 'is no time zone; write its IANA name, like Asia/Tokyo' }),
  })
  .superRefine(({ from, to }, context) => {
    if (from !== to) return;
    context.addIssue({
      code: 'custom',
      path: ['to'],
      message: 'is the same as from; write another time, or leave hours out where a rule always holds',
    });
  });

function ruleOf(actions: readonly NamedAction[]) {
  const names = new Set<string>(['*', ...KINDS, ...actions.map(({ id }) => id)]);
  const allowed = z.string().refine((name) => names.has(name), {
    error: `is no action and no kind of action; write one of ${[...names].join(', ')}`,
  });
  const some = 'is empty; write at least one';
  return z
    .strictObject({
      allow: z.array(allowed).min(1, some),
      who: z.array(person).min(1, some),
      scopes: z.array(scope).default([]),
      approvals: z
        .number()
        .int('is no whole number; write how many other people have to approve')
        .min(0, 'is below 0; write how many other people have to approve')
        .max(MOST_APPROVALS, `is above ${MOST_APPROVALS}; write how many other people have to approve`)
        .default(0),
      approvers: z.array(person).default([]),
      breakGlass: z.array(person).exactOptional(),
      hours: hours.exactOptional(),
    })
    .superRefine((rule, context) => {
      const message = tooFewApprovers(rule);
      if (message !== null) context.addIssue({ code: 'custom', path: ['approvals'], message });
      const glass = idleGlass(rule);
      if (glass !== null) context.addIssue({ code: 'custom', path: ['breakGlass'], message: glass });
    });
}

/** The form of a policy's file; its unknown keys are refused, for a misspelt one would be a rule that does not hold. */
export function policySchema(actions: readonly NamedAction[]) {
  const rules = z.array(ruleOf(actions)).superRefine((all, context) => {
    for (const [index, rule] of all.entries()) {
      const before = all.slice(0, index).findIndex((earlier) => isNeverReached(rule, earlier, actions));
      if (before < 0) continue;
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `never decides anything: rules[${before}] takes all of it before; write it above that one, or remove it`,
      });
    }
  });
  return z.strictObject({
    rules,
    freezes: z.array(freeze).default([]),
    digests: z.strictObject({ who: z.array(person).min(1, 'is empty; write at least one') }).exactOptional(),
  });
}
