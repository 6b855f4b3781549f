import type { Answer } from '../../model/answer.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/error-code.ts';
import type { Locale } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Line } from '../frame.ts';
import type { RenderOptions } from '../rendering.ts';
import type { Shortener } from '../shortener.ts';
import type { Words } from '../words/words.ts';
import { wordsIn } from '../words/words-in.ts';

/** Why there is no answer: an error of the asker's, or one of the bot's own, which the log has under `reference`. */
export interface Failure {
  readonly code: ErrorCode;
  readonly reference: string | null;
}

/** A card that says one thing: that work goes on, that it failed, or that it was cancelled. */
export interface NoticeView {
  readonly kind: 'notice';
  readonly lang: string;
  readonly summary: string;
  readonly heading: string;
  readonly says: string;
  readonly details: readonly Line[];
  /** A reference to copy, set in monospace. */
  readonly reference: readonly { readonly label: string; readonly value: string }[];
  readonly sandbox: readonly Line[];
}

interface Notice {
  readonly heading: string;
  readonly says: string;
  readonly details?: readonly string[];
  readonly reference?: string;
}

const MOST_NAMES = 5;

export function progressView(
  question: Question,
  locale: Locale,
  tenant: Answer['tenant'],
  topicTitle: RenderOptions['topicTitle'],
  shorten: Shortener,
): NoticeView {
  const words = wordsIn(locale);
  const title = question.topic === null ? null : topicTitle(question.topic);
  const topic = title?.[locale] ?? question.topic;
  return notice(
    {
      heading: words.progress,
      says: words.progressSubject(subjectOf(question, words, shorten)),
      details: [...(topic === null ? [] : [shorten.sentence(topic)]), words.progressNote],
    },
    locale,
    tenant,
  );
}

export function failureView(
  { code, reference }: Failure,
  locale: Locale,
  tenant: Answer['tenant'],
): NoticeView {
  const words = wordsIn(locale);
  const says = reference === null ? ERROR_CODES[code].means[locale] : words.failureNote;
  return notice({ heading: words.failure, says, ...(reference !== null && { reference }) }, locale, tenant);
}

export function cancelView(locale: Locale, tenant: Answer['tenant']): NoticeView {
  const words = wordsIn(locale);
  return notice({ heading: words.cancelled, says: words.cancelledNote }, locale, tenant);
}

function notice(
  { heading, says, details = [], reference }: Notice,
  locale: Locale,
  tenant: Answer['tenant'],
): NoticeView {
  const words = wordsIn(locale);
  return {
    kind: 'notice',
    lang: locale,
    summary: tenant === 'sandbox' ? `${says} (${words.sandbox})` : says,
    heading,
    says,
    details: details.map((text) => ({ text })),
    reference: reference === undefined ? [] : [{ label: words.reference, value: reference }],
    sandbox: tenant === 'sandbox' ? [{ text: words.sandbox }] : [],
  };
}

function subjectOf(question: Question, words: Words, shorten: Shortener): string {
  const { machines } = question.entities;
  if (machines.length === 0) return words.everyMachine;
  const { shown, hidden } = shorten.list(machines, MOST_NAMES);
  const names = shown.map((name) => shorten.value(nameOf(name)));
  return [...names, ...(hidden > 0 ? [words.more(hidden)] : [])].join(words.and);
}

/** The last segment of a resource id; a host name as it is. */
function nameOf(machine: string): string {
  return machine.startsWith('/') ? (machine.split('/').at(-1) ?? machine) : machine;
}
