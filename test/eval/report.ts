import { LOCALES } from '../../src/model/locale.ts';
import { wilsonInterval } from './interval.ts';
import type { Measured } from './limits.ts';
import type { Outcome, Verdict } from './outcome.ts';

const COLUMNS: readonly Verdict[] = ['right', 'offered', 'wrong', 'missed', 'answered', 'declined'];

/** One line a language, scope and kind: how many, and what became of them. */
export function kindLines(outcomes: readonly Outcome[]): readonly string[] {
  const keys = ['topic', 'later', 'near', 'far'].flatMap((scope) =>
    LOCALES.flatMap((locale) => {
      const of = outcomes.filter((outcome) => outcome.scope === scope && outcome.question.locale === locale);
      const kinds = [...new Set(of.map(({ question }) => question.kind))].sort();
      const all = { name: `${locale} ${scope}`, of };
      return kinds.length < 2
        ? [all]
        : [
            all,
            ...kinds.map((kind) => ({
              name: `${locale} ${scope} ${kind}`,
              of: of.filter(({ question }) => question.kind === kind),
            })),
          ];
    }),
  );
  return keys.map(({ name, of }) => {
    const counts = COLUMNS.map((verdict) => ({
      verdict,
      count: of.filter((outcome) => outcome.verdict === verdict).length,
    })).filter(({ count }) => count > 0);
    return `${name.padEnd(20)}${String(of.length).padStart(6)}   ${counts.map(({ verdict, count }) => `${verdict} ${count}`).join(', ')}`;
  });
}

/** What was taken for what, most often first. */
export function confusionLines(outcomes: readonly Outcome[]): readonly string[] {
  const pairs = new Map<string, number>();
  for (const { question, verdict, taken, candidates } of outcomes) {
    if (verdict === 'right' || verdict === 'declined') continue;
    const instead = taken ?? (candidates.length > 0 ? `(${verdict}) ${candidates.join(', ')}` : '(nothing)');
    const pair = `${question.locale}  ${question.topic ?? question.kind} → ${instead}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return [...pairs]
    .sort(([left, more], [right, less]) => less - more || (left < right ? -1 : 1))
    .map(([pair, count]) => `${String(count).padStart(4)}  ${pair}`);
}

export function limitLine({ name, locale, bound, share, count, total, isKept }: Measured): string {
  const [low, high] = wilsonInterval(count, total).map(percent);
  const seen =
    total === 0
      ? 'no questions'
      : `${percent(count / total)} (${count} of ${total}; 95 %: ${low} to ${high})`;
  return `${isKept ? 'ok  ' : 'FAIL'} ${locale}  ${name}: ${seen}, ${bound} ${percent(share)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
