import { defineCause, type Judgement } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { type Named, namedErrors } from './named-errors.ts';
import { type FailureRecord, RECORD_FACTS, recordsOf } from './records.ts';
import { capitalised, whatFailed } from './sentences.ts';

/** Something is said of an error, by the question or by Azure's records, but it is none that the bot knows. */
export const unrecognisedError = defineCause({
  id: 'unrecognised-error',
  title: { en: 'Error not recognised', ja: '認識できないエラー' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics', 'none'],
  severity: 'cannot-tell',
  needs: {},
  wants: RECORD_FACTS,
  claimsAllElseExcluded: true,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.windowsUpdateErrors, REFERENCES.troubleshoot],
  judge(facts, occasion): Judgement {
    const { machine, asked } = occasion;
    const named = namedErrors(occasion);
    const records = recordsOf(facts);
    const actions = machine === null ? { actions: [] } : {};
    const [failure] = records.failures;
    const isNothingNamed = named.known.length === 0 && named.unknown.length === 0;
    if (isNothingNamed && failure && machine)
      return holds(saysOfRecord(failure, machine.name), failure.evidence, { nextStep: TRY_LOCALLY });
    const inQuestion = named.unknown[0]?.evidence ?? named.pasted;
    if ((inQuestion && asked.scope !== 'fleet') || machine === null)
      return holds(
        saysOfQuestion(named, machine?.name ?? null),
        [inQuestion ?? named.question, ...records.looked],
        { nextStep: inQuestion ? TRY_LOCALLY : PASTE_IT_ALL, ...actions },
      );
    const [unread] = records.unread;
    if (unread) return undecided(unread);
    return excluded(named.question, ...records.looked);
  },
});

function saysOfRecord(failure: FailureRecord, machineName: string): Text {
  const what = whatFailed(failure, machineName);
  const [decoded] = failure.decoded;
  const said = failure.texts.at(-1) ?? null;
  if (decoded)
    return {
      en: `${capitalised(what.en)} failed: ${decoded.means.en}`,
      ja: `${what.ja}が失敗しました: ${decoded.means.ja}`,
    };
  return said === null
    ? {
        en: `${capitalised(what.en)} failed; Azure recorded no error with it.`,
        ja: `${what.ja}が失敗しましたが、エラーの詳細は Azure に記録されていません。`,
      }
    : {
        en: `${capitalised(what.en)} failed with an error that the bot does not know: ${said}`,
        ja: `${what.ja}が、ボットの知らないエラーで失敗しました: ${said}`,
      };
}

function saysOfQuestion({ unknown: [first], pasted }: Named, machineName: string | null): Text {
  const of = machineName === null ? { en: '', ja: '' } : { en: ` (${machineName})`, ja: ` (${machineName})` };
  if (first?.decoded) {
    const { means } = first.decoded;
    const whose = machineName === null ? '' : `${machineName}: `;
    return { en: `${whose}${means.en}`, ja: `${whose}${means.ja}` };
  }
  if (first)
    return {
      en: `${first.name} is not an error that the bot knows${of.en}.`,
      ja: `${first.name} はボットの知らないエラーです${of.ja}。`,
    };
  return pasted
    ? {
        en: `The pasted text names no error that the bot knows${of.en}.`,
        ja: `貼り付けられたテキストに、ボットの知っているエラーはありません${of.ja}。`,
      }
    : {
        en: 'The question names no error that the bot knows.',
        ja: '質問に、ボットの知っているエラーはありません。',
      };
}

const TRY_LOCALLY: Text = {
  en: 'Try an update on the machine itself: if that fails too, its update agent, its package manager or its way to the update source is at fault. Search the whole message, or open a support request with it.',
  ja: 'マシン上で更新を直接実行してみてください。それも失敗する場合は、更新エージェント、パッケージ マネージャー、更新元への経路のいずれかに問題があります。メッセージ全体で検索するか、メッセージを添えてサポートに問い合わせてください。',
};

const PASTE_IT_ALL: Text = {
  en: 'Paste the whole message with its code (0x…), or name the machine: then what Azure has recorded of it is read.',
  ja: 'コード (0x…) を含むメッセージ全体を貼り付けるか、マシン名を指定してください。マシン名があれば Azure の記録を確認します。',
};
