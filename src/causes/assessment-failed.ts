import { decodeError } from '../knowledge/decode-error.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import { defineCause } from '../model/scenario.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy, timeOf } from './assessments.ts';
import { holds } from './outcome.ts';
import { REFERENCES } from './references.ts';
import { minuteText } from './time-text.ts';

/** The last assessment ran and failed; the error codes in it are decoded. */
export const assessmentFailed = defineCause({
  id: 'assessment-failed',
  title: { en: 'Last assessment failed', ja: '直近の評価が失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  needs: [],
  wants: ASSESSMENT_FACTS,
  actions: ['assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.troubleshoot, REFERENCES.prerequisites],
  judge(facts, { machine }) {
    const assessments = assessmentsOf(facts);
    const { newest } = assessments;
    if (newest?.status.value.toLowerCase() !== 'failed') return notShownBy(assessments);
    const errors = newest.errors.map((error) => error.value);
    const decoded = decodeError(errors);
    const evidence: SomeEvidence = [newest.status.evidence, ...newest.errors.map((error) => error.evidence)];
    return holds(
      saysOf(machine.name, whenOf(timeOf(newest)), decoded[0] ?? null, errors[0] ?? null),
      evidence,
      { notes: decoded.map(noteOf) },
    );
  },
});

type Decoded = ReturnType<typeof decodeError>[number];

function whenOf(at: ReturnType<typeof timeOf>): Text {
  return at === null ? { en: '', ja: '' } : { en: ` (${minuteText(at)})`, ja: ` (${minuteText(at)}) ` };
}

function saysOf(name: string, when: Text, decoded: Decoded | null, error: string | null): Text {
  if (decoded) {
    return {
      en: `The last assessment of ${name}${when.en} failed with ${decoded.id}: ${decoded.means.en}`,
      ja: `${name} の直近の評価${when.ja}が ${decoded.id} で失敗しました: ${decoded.means.ja}`,
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

function noteOf({ id, means, firstStep }: Decoded): Text {
  return {
    en: firstStep ? `${id}: ${means.en} First step: ${firstStep.en}` : `${id}: ${means.en}`,
    ja: firstStep ? `${id}: ${means.ja}最初の対処: ${firstStep.ja}` : `${id}: ${means.ja}`,
  };
}
