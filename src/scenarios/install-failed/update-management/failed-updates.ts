import { type DecodedError, decodeError } from '../../../codes/decode-error.ts';
import type { LegacyDeployment, LegacyUpdate } from '../../../facts/legacy-deployments.ts';
import type { Evidence, SomeEvidence } from '../../../model/evidence.ts';
import type { Text } from '../../../model/locale.ts';

/** What is recorded of a deployment of Update Management in which updates failed. */
export interface FailedDeployment {
  readonly failed: readonly LegacyUpdate[];
  readonly succeeded: readonly LegacyUpdate[];
  /** What the errors of the failed updates name, the most telling first. */
  readonly errors: readonly DecodedError[];
  /** The states of the failed updates, and their errors. */
  readonly evidence: SomeEvidence;
}

/** States in which nothing has been done about an update. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['notstarted', 'failedtostart', '']);

/**
 * The updates that failed in a deployment; null where none did, and where nothing was begun, which is another matter: where all of them are
 * `Failed`, the deployment failed to start.
 */
export function failedDeployment({ updates }: LegacyDeployment): FailedDeployment | null {
  const stateOf = ({ status }: LegacyUpdate) => status.value.toLowerCase();
  const isBegun = updates.some((each) => stateOf(each) !== 'failed' && !NOT_BEGUN.has(stateOf(each)));
  const failed = updates.filter(
    (each) => stateOf(each) === 'installfailed' || (stateOf(each) === 'failed' && isBegun),
  );
  const [first, ...others] = failed.flatMap(evidenceOf);
  if (first === undefined) return null;
  return {
    failed,
    succeeded: updates.filter((each) => stateOf(each) === 'succeeded'),
    // The name of an update makes the explanation of its code closer.
    errors: decodeError(failed.flatMap(({ title, error }) => (error ? [`${title} ${error.value}`] : []))),
    evidence: [first, ...others],
  };
}

function evidenceOf({ status, error }: LegacyUpdate): readonly Evidence[] {
  return error ? [status.evidence, error.evidence] : [status.evidence];
}

/** More names than these are noise. */
const MOST_NAMED = 5;

/** Which updates failed, with what was recorded of each. */
export function failedText(failed: readonly LegacyUpdate[]): Text {
  const named = failed
    .slice(0, MOST_NAMED)
    .map(({ title, error }) => (error ? `${title} (${error.value})` : title));
  const rest = failed.length - named.length;
  return {
    en: `Failed updates: ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    ja: `失敗した更新プログラム: ${named.join('、')}${rest > 0 ? `、ほか ${rest} 件` : ''}。`,
  };
}
