import { decisiveFirst } from '../../codes/decisive-first.ts';
import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import type { Readings } from '../../facts/fact.ts';
import { installationInInstanceView } from '../../facts/installation-in-instance-view.ts';
import { installationInResourceGraph } from '../../facts/installation-in-resource-graph.ts';
import { leftDeployments } from '../../facts/left-deployments.ts';
import type { LegacyDeployment } from '../../facts/legacy-deployments.ts';
import { patchExtensions } from '../../facts/patch-extensions.ts';
import type { Evidence, Quoted, SomeEvidence } from '../../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { Gap } from '../../model/reading.ts';
import { failedDeployment } from '../install-failed/update-management/failed-updates.ts';

/** Where Azure keeps errors of a machine. */
export const RECORD_FACTS = {
  assessmentInResourceGraph,
  assessmentInInstanceView,
  installationInResourceGraph,
  installationInInstanceView,
  patchExtensions,
  leftDeployments,
};

/** Something that went wrong on a machine, as Azure recorded it. */
export interface FailureRecord {
  readonly of: 'assessment' | 'installation' | 'extension' | 'deployment';
  /** Of a deployment; null: there is one of its kind. */
  readonly name: string | null;
  /** Null where Azure does not date it: then it is the state of now. */
  readonly at: Instant | null;
  /** What shows the failure, and what is said of it. */
  readonly evidence: SomeEvidence;
  /** Every text of it, for the decoder. */
  readonly texts: readonly string[];
  /** What those texts name. */
  readonly decoded: readonly DecodedError[];
}

/** What Azure has recorded of a machine's last assessment, its last installation and its patch extensions; of one that only Log Analytics knows, of its deployments. */
export interface Records {
  /** Those that failed, newest first. */
  readonly failures: readonly FailureRecord[];
  /** What the machine gets its updates from, where Azure says so. */
  readonly patchService: Quoted<string> | null;
  /** What each source that was read shows. */
  readonly looked: readonly Evidence[];
  readonly unread: readonly Gap[];
}

/** What an assessment and an installation have in common. */
interface Attempt {
  readonly status: Quoted<string>;
  readonly lastModifiedAt: Instant | null;
  readonly patchService: Quoted<string> | null;
  readonly errors: readonly Quoted<string>[];
  readonly failedUpdates?: readonly Quoted<string>[];
}

export function recordsOf(readings: Readings<typeof RECORD_FACTS>): Records {
  const all = Object.values(readings).filter((reading) => reading !== undefined);
  const assessments = [readings.assessmentInResourceGraph, readings.assessmentInInstanceView].flatMap(
    (reading) => (reading?.isKnown ? [reading.value] : []),
  );
  const installations = [readings.installationInResourceGraph, readings.installationInInstanceView].flatMap(
    (reading) => (reading?.isKnown ? [reading.value] : []),
  );
  const extensions = readings.patchExtensions?.isKnown ? readings.patchExtensions.value : null;
  const deployments = readings.leftDeployments?.isKnown ? readings.leftDeployments.value : null;
  const assessed = attemptsOf(assessments.flatMap(({ assessment }) => assessment ?? []));
  const installed = attemptsOf(installations.flatMap(({ installation }) => installation ?? []));
  const failures = [
    ...failureOf('assessment', assessed),
    ...failureOf('installation', installed),
    ...(extensions?.installed ?? []).flatMap(({ provisioningState, error }) => {
      if (error === null && provisioningState.value?.toLowerCase() !== 'failed') return [];
      const quotes = error ? [error] : [];
      return [failure('extension', error?.evidence.since ?? null, provisioningState.evidence, quotes, null)];
    }),
    ...(deployments?.deployments ?? []).flatMap(failureOfDeployment),
  ];
  return {
    failures: failures.toSorted(newestFirst),
    patchService: [...assessed, ...installed].find((each) => each.patchService)?.patchService ?? null,
    looked: [
      ...[...assessments, ...installations].map(({ looked }) => looked),
      ...(extensions
        ? [extensions.listed, ...extensions.installed.map((each) => each.provisioningState.evidence)]
        : []),
      ...(deployments ? [deployments.looked] : []),
    ],
    unread: all.filter((reading) => !reading.isKnown),
  };
}

/** Attempts of all sources, newest first; of equally new ones the first source leads. */
function attemptsOf(attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts.toSorted(
    (a, b) => Date.parse(b.lastModifiedAt ?? EPOCH) - Date.parse(a.lastModifiedAt ?? EPOCH),
  );
}

/** The newest attempt, where it failed: an older failure was overcome. Its other source may say more of the same attempt. */
function failureOf(of: 'assessment' | 'installation', attempts: readonly Attempt[]): FailureRecord[] {
  const [newest] = attempts;
  if (!newest || !FAILED.has(newest.status.value.toLowerCase())) return [];
  const same = attempts.filter((each) => isSameAttempt(each, newest));
  const errors = same.find((each) => each.errors.length > 0)?.errors ?? [];
  const updates = same.flatMap((each) => each.failedUpdates ?? []);
  const service = same.find((each) => each.patchService)?.patchService?.value ?? null;
  return [failure(of, newest.lastModifiedAt, newest.status.evidence, [...errors, ...updates], service)];
}

/** The updates that failed in a deployment of the retired Update Management; none where none did. */
function failureOfDeployment(deployment: LegacyDeployment): FailureRecord[] {
  const failed = failedDeployment(deployment);
  if (failed === null) return [];
  const texts = failed.failed.flatMap(({ title, error }) => (error ? [`${title} ${error.value}`] : []));
  const { name, startedAt: at } = deployment;
  return [{ of: 'deployment', name, at, evidence: failed.evidence, texts, decoded: failed.errors }];
}

function failure(
  of: FailureRecord['of'],
  at: Instant | null,
  shown: Evidence,
  quotes: readonly Quoted<string>[],
  patchService: string | null,
): FailureRecord {
  const texts = quotes.map(({ value }) => value);
  const decoded = decodeError(texts, patchService);
  const evidence = decisiveFirst(
    shown,
    quotes.map((each) => each.evidence),
    decoded[0] ?? null,
  );
  return { of, name: null, at, evidence, texts, decoded };
}

const EPOCH = '1970-01-01';

/** An assessment that completed may still count errors ("0 errors reported"): only these states are failures. */
const FAILED: ReadonlySet<string> = new Set(['failed', 'completedwithwarnings']);

/** Two sources tell the end of one attempt apart by seconds; no two attempts of one machine end within a minute. */
function isSameAttempt(a: Attempt, b: Attempt): boolean {
  if (a.lastModifiedAt === null || b.lastModifiedAt === null) return a === b;
  return Math.abs(millisecondsBetween(a.lastModifiedAt, b.lastModifiedAt)) <= MINUTE_IN_MS;
}

/** What is not dated is the state of now. */
function newestFirst(a: FailureRecord, b: FailureRecord): number {
  return Date.parse(b.at ?? '9999-01-01') - Date.parse(a.at ?? '9999-01-01');
}
