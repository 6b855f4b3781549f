import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import type { InstallationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { stateOf } from '../../judging/installation-words.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Evidence, Quoted, SomeEvidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Gap } from '../../model/reading.ts';
import { errorsInQuestion } from './errors-in-question.ts';

/** What is known of the errors of a run. */
export interface RunErrors {
  /** The run, where it failed or never ended; null where only the question tells of an error. */
  readonly failed: Installation | null;
  /** Errors that tell what is wrong, the most telling first; where there are none, the one that only tells that something is. */
  readonly leading: readonly DecodedError[];
  /** Whatever else the texts name, unknown codes included. */
  readonly others: readonly DecodedError[];
  /** What only answers ("updates exist", "kept back"): it explains no failure by itself. */
  readonly answers: readonly DecodedError[];
  /** Every text, of the run's errors, of its failed updates and of the question. */
  readonly texts: readonly Quoted<string>[];
  /** What the run itself shows. */
  readonly shown: SomeEvidence;
  /** What could not be read of it. */
  readonly unread: readonly Gap[];
  /** When the assessment ended in whose record the reason stands; null: it stands in the run's own. */
  readonly assessedAt: Instant | null;
  /** A run that began after the failed one and succeeded; null where none is on record. */
  readonly succeededSince: Installation | null;
  /** What shows an error; null: what the run shows instead, whatever it is. */
  evidenceOf(error: DecodedError | null): SomeEvidence;
}

/** The errors of the run and of the question, decoded together: what one says makes the explanation of another closer. */
export function runErrors(run: InstallationRun, { asked, now }: Pick<Occasion, 'asked' | 'now'>): RunErrors {
  const { installation, looked } = run;
  const hasFailed = installation !== null && ['failed', 'never-ended'].includes(stateOf(installation, now));
  const failed = hasFailed ? installation : null;
  const recorded = failed ? [...failed.errors, ...failed.failedUpdates, ...run.assessmentErrors] : [];
  const texts = [...recorded, ...errorsInQuestion(asked, now)];
  const service = failed?.patchService?.value ?? null;
  const all = decodeError(
    texts.map(({ value }) => value),
    service,
  );
  const decoded = all.filter(({ remedy }) => remedy !== 'none');
  const telling = decoded.filter(({ isKnown, isGeneral }) => isKnown && !isGeneral);
  const general = decoded.filter(({ isKnown, isGeneral }) => isKnown && isGeneral);
  const leading = telling.length > 0 ? telling : general.slice(0, 1);
  const shown: SomeEvidence = installation ? [installation.status.evidence, ...looked.slice(1)] : looked;
  return {
    failed,
    leading,
    others: decoded.filter((each) => !leading.includes(each) && !general.includes(each)),
    answers: all.filter(({ remedy }) => remedy === 'none'),
    texts,
    shown,
    unread: run.unread,
    assessedAt: (failed && run.assessmentErrors[0]?.evidence.since) ?? null,
    succeededSince: failed && run.succeededSince,
    evidenceOf(error) {
      const wanted = error === null ? leading : [error];
      const naming = texts.filter(
        ({ value }) => wanted.length === 0 || wanted.some(({ quote }) => value.includes(quote)),
      );
      const about = error === null ? [] : (failed?.failedUpdates ?? []).slice(0, MOST_UPDATES);
      return distinct([...shown, ...[...naming, ...about].map(({ evidence }) => evidence)]);
    },
  };
}

/** More failed updates than these show nothing more. */
const MOST_UPDATES = 5;

function distinct([first, ...rest]: SomeEvidence): SomeEvidence {
  const keyOf = ({ record, field, value }: Evidence) => `${record} ${field} ${value}`;
  const others = new Map(rest.map((each) => [keyOf(each), each]));
  others.delete(keyOf(first));
  return [first, ...others.values()];
}
