import type { Answer } from '../model/answer.ts';
import type { Coverage } from '../model/coverage.ts';
import { isAroundRuns, type Subscription } from '../model/digest.ts';
import type { Evidence } from '../model/evidence.ts';
import { causeOf, type Finding } from '../model/finding.ts';
import type { KnowledgeAnswer } from '../model/knowledge-answer.ts';
import type { Locale } from '../model/locale.ts';
import type { OfferedAction } from '../model/offered-action.ts';
import type { Plan } from '../model/plan.ts';
import { localised } from './localised.ts';
import type { Rendered } from './render.ts';

/** An answer, and what only the command that prints it knows. */
interface Printed {
  readonly id: string;
  readonly answer: Answer;
  /** Null where the question was not answered (`--parse-only`). */
  readonly rendered: Rendered | null;
  readonly durationInMs: number;
}

/** An answer as `ask --json` prints it: the contract for scripts, with texts in the asker's language. */
export function answerJson({ id, answer, rendered, durationInMs }: Printed): object {
  const { question, machines, choices, findings, report, knowledge, coverage, azureCalls } = answer;
  const { locale, text, topic, entities, scope } = question;
  return {
    id,
    actor: answer.asker.actor,
    question: text,
    locale,
    intent: answer.intent,
    topic,
    scope,
    entities,
    choices: choices.map((choice) => ({
      topic: choice.topic,
      machine: choice.machine?.id ?? null,
      label: choice.label[locale],
    })),
    machines: machines.map(({ id: machineId, name }) => ({ id: machineId, name })),
    missing: answer.missing,
    findings: findings.map((finding) => findingJson(finding, locale)),
    coverage: coverage && coverageJson(coverage, locale),
    report: report && localised({ id: report.id, ...report.data }, locale),
    knowledge: knowledge && knowledgeJson(knowledge, locale),
    plan: answer.plan && planJson(answer.plan, locale),
    subscription: answer.subscription && subscriptionJson(answer.subscription, locale),
    cards: rendered ? [rendered.card] : [],
    text: rendered?.text ?? '',
    // Nothing was read where nothing was rendered (`--parse-only`).
    asOf: rendered && answer.asOf,
    tenant: answer.tenant,
    azureCalls,
    durationInMs,
  };
}

function findingJson(finding: Finding, locale: Locale): object {
  const { scenario, machine, subject, system, verdict, severity, excluded, says, notes, evidence } = finding;
  const actions = 'actions' in finding ? finding.actions : [];
  return {
    scenario,
    machine: machine?.id ?? null,
    subject,
    system,
    verdict,
    severity,
    cause: causeOf(finding),
    otherCauses: 'otherCauses' in finding ? finding.otherCauses : [],
    excluded: excluded.map((each) => ({ cause: each.cause, evidence: each.evidence.map(evidenceJson) })),
    says: says[locale],
    notes: notes.map((note) => note[locale]),
    evidence: evidence.map(evidenceJson),
    nextStep: 'nextStep' in finding ? (finding.nextStep?.[locale] ?? null) : null,
    gaps: finding.gaps.map(({ fact, code, needs }) => ({ fact, code, needs: needs[locale] })),
    actions: actions.map((action) => action.id),
    ...argumentsOf(actions),
    references: finding.references,
  };
}

/** What would be kept; null where how often is still to be said. */
function subscriptionJson(subscription: Subscription, locale: Locale): object | null {
  switch (subscription.state) {
    case 'when':
      return null;
    case 'refused':
      return { refused: subscription.reason[locale] };
    case 'ready': {
      const { plan, next, assumed } = subscription;
      const { question, cadence } = plan;
      return {
        topic: question.topic,
        ...(isAroundRuns(cadence)
          ? { around: cadence.around }
          : { recurrence: cadence.recurrence, time: cadence.time }),
        timeZone: cadence.timeZone,
        next,
        scope: question.scope,
        entities: question.entities,
        ...(question.except && { except: question.except }),
        errorsOnly: question.digest?.errorsOnly ?? false,
        ...(question.digest?.afterOnly && { afterOnly: true }),
        ...(question.digest?.once && { once: true }),
        language: question.locale,
        assumed: assumed.map((text) => text[locale]),
      };
    }
  }
}

/** `since` only where Azure says since when. */
function evidenceJson({ since, ...evidence }: Evidence): object {
  return since === null ? evidence : { ...evidence, since };
}

/** What actions are to be carried out on beside the machine, by action id; nothing where none needs any. */
function argumentsOf(actions: readonly OfferedAction[]): object {
  const needed = actions.flatMap((action) =>
    action.arguments === undefined ? [] : [[action.id, action.arguments] as const],
  );
  return needed.length === 0 ? {} : { actionArguments: Object.fromEntries(needed) };
}

function coverageJson({ machines, patterns, unread, filters }: Coverage, locale: Locale): object {
  return {
    machines,
    ...(patterns && { patterns }),
    unread: unread.map(({ title, code, needs }) => ({ what: title[locale], code, needs: needs[locale] })),
    filters: {
      understood: filters.understood.map((filter) => filter[locale]),
      ignored: filters.ignored.map(({ said }) => said[locale]),
      ...(filters.untold && {
        untold: filters.untold.map(({ limit, ...rest }) => ({ filter: limit[locale], ...rest })),
      }),
    },
  };
}

function knowledgeJson({ id, says, commands, references, check }: KnowledgeAnswer, locale: Locale): object {
  return {
    id,
    says: says.map((sentence) => sentence[locale]).join(SPACE[locale]),
    commands: commands.map(({ title, language, code }) => ({ title: title[locale], language, code })),
    references,
    check: check?.topic ?? null,
  };
}

/** The strictest class of its calls: what holds for the whole of it. */
function planJson({ targets, refusals, ...plan }: Plan, locale: Locale): object {
  const calls = targets.flatMap((target) =>
    target.calls.map((each) => ({ target: target.resource, ...each })),
  );
  return {
    ...(localised(plan, locale) as object),
    class: calls.some((each) => each.class === 'once-only') ? 'once-only' : 'repeatable',
    machines: targets.flatMap(({ machine }) => machine?.id ?? []),
    targets: targets.map(({ machine, resource, name, undo, notes }) => ({
      machine: machine?.id ?? null,
      resource,
      name,
      undo: localised(undo, locale),
      notes: notes.map((note) => note[locale]),
    })),
    calls: localised(calls, locale),
    commands: targets.flatMap((target) =>
      target.commands.map(({ title, language, code }) => ({ title: title[locale], language, code })),
    ),
    refusals: refusals.map(({ machine, name, reason }) => ({
      machine: machine?.id ?? null,
      name,
      reason: reason[locale],
    })),
  };
}

/** Between two sentences. */
const SPACE: Readonly<Record<Locale, string>> = { en: ' ', ja: '' };
