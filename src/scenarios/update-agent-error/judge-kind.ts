import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { alsoNamed, called, calledWithin, inShort } from '../../codes/error-sentences.ts';
import type { ErrorKind } from '../../codes/known-error.ts';
import { SEVERITY_OF_REMEDY } from '../../codes/remedy.ts';
import { dependsOnUpdateSource } from '../../codes/update-source.ts';
import type { Readings } from '../../facts/fact.ts';
import type { Judgement } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import type { Evidence, SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { type Named, type NamedError, namedErrors } from './named-errors.ts';
import { notesOf } from './notes.ts';
import { type FailureRecord, type RECORD_FACTS, type Records, recordsOf } from './records.ts';
import { capitalised, whatFailed } from './sentences.ts';

/**
 * Whether an error of one kind is at hand. What the question names is explained, and the machine's records say whether Azure
 * saw it too; where it names none, the machine's newest failure speaks.
 */
export function judgeKind(
  kind: ErrorKind,
  readings: Readings<typeof RECORD_FACTS>,
  occasion: Occasion,
): Judgement {
  const named = namedErrors(occasion);
  const records = recordsOf(readings);
  const asked = named.known.filter(({ decoded }) => decoded.kind === kind);
  const [first] = asked;
  if (first)
    return isLookedFor(first, records, occasion)
      ? notRecorded(named, records)
      : explainNamed(first, named, records, occasion);
  if (named.known.length > 0 || named.unknown.length > 0 || occasion.machine === null)
    return excluded(named.question);
  const [newest] = records.failures;
  const recorded = newest?.decoded.find((each) => each.isKnown && each.kind === kind);
  if (newest && recorded) return explainRecorded(recorded, newest, records, occasion.machine.name, occasion);
  return notRecorded(named, records);
}

/** Of a fleet, those machines are meant that show the error; to explain it for each of the others would find it everywhere. */
function isLookedFor({ decoded }: NamedError, { failures }: Records, { asked, machine }: Occasion): boolean {
  const isShown = failures.some((failure) => failure.decoded.some(({ id }) => id === decoded.id));
  return asked.scope === 'fleet' && machine !== null && !isShown;
}

function notRecorded({ question }: Named, { looked, unread: [unread] }: Records): Judgement {
  return unread ? undecided(unread) : excluded(question, ...looked);
}

function explainNamed(
  { decoded: alone, evidence }: NamedError,
  named: Named,
  records: Records,
  occasion: Occasion,
): Judgement {
  const { machine } = occasion;
  const shown = records.failures.filter((failure) => failure.decoded.some(({ id }) => id === alone.id));
  // What the record says beside the error, the name of the update for one, makes its explanation closer.
  const texts = [...named.texts, ...shown.flatMap((failure) => failure.texts)];
  const decoded = decodeError(texts).find(({ id }) => id === alone.id) ?? alone;
  const others = named.known.filter((each) => each.decoded.id !== decoded.id);
  // A record that shows a general error may say more of it than the question does.
  const nearer = shown
    .flatMap((failure) => failure.decoded)
    .filter(
      ({ id, isGeneral }) =>
        named.known.every((each) => each.decoded.id !== id) && (decoded.isGeneral || !isGeneral),
    );
  return conclude(
    decoded,
    saysOfNamed(decoded, shown, records, machine),
    [evidence, ...(shown.length > 0 ? shown.flatMap((each) => each.evidence) : records.looked)],
    [
      ...alsoNamed([...others, ...named.unknown].flatMap((other) => other.decoded ?? [])),
      ...nearer.map(inShort),
      ...notesOf(decoded, records, shown, occasion),
    ],
    records,
    occasion,
  );
}

function explainRecorded(
  decoded: DecodedError,
  failure: FailureRecord,
  records: Records,
  machineName: string,
  occasion: Occasion,
): Judgement {
  const what = whatFailed(failure, machineName);
  const { en, ja } = calledWithin(decoded);
  const says = {
    en: `${capitalised(what.en)} failed with ${en}: ${decoded.means.en}`,
    ja: `${what.ja}が${ja}で失敗しました: ${decoded.means.ja}`,
  };
  const others = failure.decoded.filter(({ id }) => id !== decoded.id);
  return conclude(
    decoded,
    says,
    failure.evidence,
    [...alsoNamed(others), ...notesOf(decoded, records, [failure], occasion)],
    records,
    occasion,
  );
}

function conclude(
  decoded: DecodedError,
  says: Text,
  evidence: SomeEvidence,
  notes: readonly Text[],
  { patchService }: Records,
  { machine }: Occasion,
): Judgement {
  const source: readonly Evidence[] =
    patchService && dependsOnUpdateSource(decoded) ? [patchService.evidence] : [];
  return holds(says, [...evidence, ...source], {
    cause: decoded.id,
    notes,
    // Without a machine there is nothing that a remedy could be carried out on.
    actions: machine === null ? [] : decoded.actions,
    references: decoded.references,
    ...(decoded.firstStep && { nextStep: decoded.firstStep }),
    ...(decoded.remedy && { severity: SEVERITY_OF_REMEDY[decoded.remedy] }),
  });
}

function saysOfNamed(
  decoded: DecodedError,
  shown: readonly FailureRecord[],
  { unread }: Records,
  machine: Machine | null,
): Text {
  const { en, ja } = called(decoded);
  const { means } = decoded;
  if (machine === null) return { en: `${en}: ${means.en}`, ja: `${ja}: ${means.ja}` };
  const recorded = recordedOrNot(shown, unread.length > 0, machine);
  const machineName = machine.name;
  return {
    en: `${en} on ${machineName}: ${means.en} ${recorded.en}`,
    ja: `${machineName} の${decoded.name === null ? '' : ' '}${ja}: ${means.ja}${recorded.ja}`,
  };
}

function recordedOrNot([newest]: readonly FailureRecord[], isAnyUnread: boolean, machine: Machine): Text {
  if (newest) {
    const what = whatFailed(newest, machine.name);
    return {
      en: `Azure has recorded it too: ${what.en} failed with it.`,
      ja: `Azure の記録でも、${what.ja}がこのエラーで失敗しています。`,
    };
  }
  if (!isAnyUnread && machine.kind === 'log-analytics') return NO_DEPLOYMENT_SHOWS_IT;
  return isAnyUnread
    ? {
        en: `Whether Azure has recorded it there could not be read completely.`,
        ja: 'Azure の記録に同じエラーがあるかどうかは、すべては確認できませんでした。',
      }
    : {
        en: `Azure's records of the last assessment, the last installation and the patch extension there do not show it.`,
        ja: 'Azure の記録 (直近の評価、直近のインストール、更新用拡張機能) には、このエラーはありません。',
      };
}

const NO_DEPLOYMENT_SHOWS_IT: Text = {
  en: 'No deployment of the retired Update Management that is on record there shows it.',
  ja: '記録に残る旧 Update Management の更新の展開には、このエラーはありません。',
};
