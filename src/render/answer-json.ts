import type { Answer } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import type { Locale } from '../model/locale.ts';
import type { Rendered } from './render.ts';

/** An answer, and what only the command that prints it knows. */
interface Printed {
  readonly id: string;
  /** The asker's Entra object id (`--as`); null where nobody was named. */
  readonly actor: string | null;
  readonly answer: Answer;
  /** Null where the question was not answered (`--parse-only`). */
  readonly rendered: Rendered | null;
  readonly durationInMs: number;
}

/** An answer as `ask --json` prints it: the contract for scripts, with texts in the asker's language. */
export function answerJson({ id, actor, answer, rendered, durationInMs }: Printed): object {
  const { question, machines, choices, findings, report, azureCalls } = answer;
  const { locale, text, topic, entities, scope } = question;
  return {
    id,
    actor,
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
    report: report && localised(report, locale),
    knowledge: null,
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
  const { scenario, machine, system, verdict, excluded, says, notes, evidence, gaps, references } = finding;
  return {
    scenario,
    machine: machine?.id ?? null,
    system,
    verdict,
    cause: 'cause' in finding ? finding.cause : null,
    otherCauses: 'otherCauses' in finding ? finding.otherCauses : [],
    excluded,
    says: says[locale],
    notes: notes.map((note) => note[locale]),
    evidence,
    nextStep: 'nextStep' in finding ? (finding.nextStep?.[locale] ?? null) : null,
    gaps: gaps.map(({ fact, code, needs }) => ({ fact, code, needs: needs[locale] })),
    actions: 'actions' in finding ? finding.actions : [],
    references,
  };
}

/** A structure in which every text that stands in both languages is replaced by the one of the reader; machines by their ids. */
function localised(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => localised(item, locale));
  if (value === null || typeof value !== 'object') return value;
  if ('en' in value && 'ja' in value) return value[locale];
  if ('id' in value && 'kind' in value && 'name' in value) return value.id;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, localised(member, locale)]));
}
