import { decodeError } from '../../codes/decode-error.ts';
import { defineCause } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy, timeOf } from './assessments.ts';

/** The last assessment ran and failed; the error codes in it are decoded. */
export const assessmentFailed = defineCause({
  id: 'assessment-failed',
  title: { en: 'Last assessment failed', ja: '直近の評価が失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: ASSESSMENT_FACTS,
  actions: ['assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.troubleshoot, REFERENCES.prerequisites],
  judge(facts, { machine }) {
    const assessments = assessmentsOf(facts);
    const { newest, newestCompleted } = assessments;
    if (newest?.status.value.toLowerCase() !== 'failed') return notShownBy(assessments);
    const errors = newest.errors.map((error) => error.value);
    const decoded = decodeError(errors);
    const evidence: SomeEvidence = [
      newest.status.evidence,
      ...newest.errors.map((error) => error.evidence),
      ...(newestCompleted ? [newestCompleted.status.evidence] : []),
    ];
    const [first = null, ...others] = decoded;
    // Where details follow, the error itself only counts them: "1 error/s reported."
    const said = errors[1] ?? errors[0] ?? null;
    return holds(saysOf(machine.name, whenOf(timeOf(newest)), first, said), evidence, {
      nextStep: first?.firstStep ?? TRY_ON_THE_MACHINE,
      notes: others.map(noteOf),
    });
  },
});

type Decoded = ReturnType<typeof decodeError>[number];

function whenOf(at: ReturnType<typeof timeOf>): Text {
  return at === null ? { en: '', ja: '' } : { en: ` (${minuteText(at)})`, ja: ` (${minuteText(at)}) ` };
}

function saysOf(name: string, when: Text, decoded: Decoded | null, error: string | null): Text {
  if (decoded) {
    const { id, means } = decoded;
    return isCode(id)
      ? {
          en: `The last assessment of ${name}${when.en} failed with ${id}: ${means.en}`,
          ja: `${name} の直近の評価${when.ja}が ${id} で失敗しました: ${means.ja}`,
        }
      : {
          en: `The last assessment of ${name}${when.en} failed: ${means.en} (${id})`,
          ja: `${name} の直近の評価${when.ja}が失敗しました: ${means.ja} (${id})`,
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

/** An HRESULT is what operators search for, so it leads; the id of a message is the catalogue's own. */
function isCode(id: string): boolean {
  return id.startsWith('0x');
}

const TRY_ON_THE_MACHINE = {
  en: 'Look for updates on the machine itself; if that fails too, its update agent or its way to the update source is at fault.',
  ja: 'マシン上で更新プログラムの確認を直接実行してください。それも失敗する場合は、更新エージェントまたは更新元への経路に問題があります。',
};

function noteOf({ id, means, firstStep }: Decoded): Text {
  return {
    en: firstStep ? `${id}: ${means.en} First step: ${firstStep.en}` : `${id}: ${means.en}`,
    ja: firstStep ? `${id}: ${means.ja}最初の対処: ${firstStep.ja}` : `${id}: ${means.ja}`,
  };
}
