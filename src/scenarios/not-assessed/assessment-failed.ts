import { decisiveFirst } from '../../codes/decisive-first.ts';
import { type DecodedError, decodeError } from '../../codes/decode-error.ts';
import { alsoNamed } from '../../codes/error-sentences.ts';
import { checksFor } from '../../codes/guest-checks.ts';
import { SEVERITY_OF_REMEDY } from '../../codes/remedy.ts';
import { dependsOnUpdateSource, updateSourceNote } from '../../codes/update-source.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { quotedErrors } from './quoted-errors.ts';

/** The last assessment ran and failed; the errors in it are decoded, and the remedy is the one that they call for. */
export const assessmentFailed = defineCause({
  id: 'assessment-failed',
  title: { en: 'Last assessment failed', ja: '直近の評価が失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: { ...ASSESSMENT_FACTS, agent: guestAgent },
  actions: ['assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.troubleshoot, REFERENCES.prerequisites],
  judge(facts, { machine, asked, now }) {
    const assessments = assessmentsOf(facts);
    const { agent } = facts;
    const { newest, newestCompleted } = assessments;
    if (newest?.status.value.toLowerCase() !== 'failed') return notShownBy(assessments);
    const errors = newest.errors.map((error) => error.value);
    // What people paste says more than the 125 characters that Azure keeps.
    const quoted = quotedErrors(asked, now);
    const pasted = quoted.notes.length > 0 ? quoted.evidence : [];
    const texts = [...errors, ...pasted.map(({ value }) => value)];
    const [first = null, ...others] = decodeError(texts, newest.patchService?.value ?? null);
    const source = first && dependsOnUpdateSource(first) ? newest.patchService : null;
    const evidence: SomeEvidence = [
      ...decisiveFirst(
        newest.status.evidence,
        newest.errors.map((error) => error.evidence),
        first,
      ),
      ...pasted,
      ...(source ? [source.evidence] : []),
      ...(first?.id === 'cl-agent-too-old' && agent?.isKnown && agent.value.version
        ? [agent.value.version.evidence]
        : []),
      ...(newestCompleted ? [newestCompleted.status.evidence] : []),
    ];
    // Where details follow, the error itself only counts them: "1 error/s reported."
    const said = errors[1] ?? errors[0] ?? null;
    return holds(saysOf(machine.name, bracketed(assessmentTime(newest)), first, said), evidence, {
      nextStep: first?.firstStep ?? TRY_ON_THE_MACHINE,
      notes: [...alsoNamed(others), ...(first ? notesOf(first, newest.patchService?.value ?? null) : [])],
      references: first?.references ?? [],
      ...(first?.remedy && {
        actions: thenAssess(first.actions),
        severity: SEVERITY_OF_REMEDY[first.remedy],
      }),
    });
  },
});

function notesOf(decoded: DecodedError, patchService: string | null): readonly Text[] {
  return [updateSourceNote(decoded, patchService), checksFor(decoded, patchService)].filter(
    (note) => note !== null,
  );
}

/** Whatever the remedy is, the assessment that failed has to be made up for. */
function thenAssess(actions: readonly OfferedAction[]): readonly OfferedAction[] {
  return actions.some(({ id }) => id === 'assess-now') ? actions : [...actions, { id: 'assess-now' }];
}

function saysOf(name: string, when: Text, decoded: DecodedError | null, error: string | null): Text {
  // A name that only tells that something failed says less than the words behind it.
  if (decoded && !(decoded.isGeneral && decoded.kind === 'service')) {
    const { id, name: code, means } = decoded;
    return code === null
      ? {
          en: `The last assessment of ${name}${when.en} failed: ${means.en} (${id})`,
          ja: `${name} の直近の評価${when.ja}が失敗しました: ${means.ja} (${id})`,
        }
      : {
          en: `The last assessment of ${name}${when.en} failed with ${code}: ${means.en}`,
          ja: `${name} の直近の評価${when.ja}が ${code} で失敗しました: ${means.ja}`,
        };
  }
  if (error) {
    return {
      en: `The last assessment of ${name}${when.en} failed: ${error}`,
      ja: `${name} の直近の評価${when.ja}が失敗しました: ${error}`,
    };
  }
  return {
    en: `The last assessment of ${name}${when.en} failed; Azure recorded no error with it.`,
    ja: `${name} の直近の評価${when.ja}が失敗しました。エラーの詳細は Azure に記録されていません。`,
  };
}

const TRY_ON_THE_MACHINE = {
  en: 'Look for updates on the machine itself; if that fails too, its update agent or its way to the update source is at fault.',
  ja: 'マシン上で更新プログラムの確認を直接実行してください。それも失敗する場合は、更新エージェントまたは更新元への経路に問題があります。',
};
