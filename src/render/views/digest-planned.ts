import type { Block } from '../../model/block.ts';
import { isAroundRuns } from '../../model/digest.ts';
import type { Text } from '../../model/locale.ts';
import { cancel } from '../cancel.ts';
import { digestForm } from '../digest-form.ts';
import { digestTraits } from '../digest-traits.ts';
import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { notice } from './notice.ts';

/** What would be posted, and when, where nothing is kept; times to choose from where none was said; or why it cannot be. */
export const digestPlanned: View = (answer) => {
  const { subscription } = answer;
  switch (subscription?.state) {
    case undefined:
      return notice(KEPT_IN_TEAMS, NOT_HERE);
    case 'refused':
      return notice(REFUSED, subscription.reason);
    case 'when':
      return [
        plainHeading(HOW_OFTEN),
        { kind: 'text', text: HOW_OFTEN_NOTE, tone: 'plain' },
        ...offered(answer),
        { kind: 'text', text: EXACTLY, tone: 'strong' },
        digestForm(
          { ...USUAL, time: subscription.time, language: answer.question.locale },
          POST_IT,
          answer.question,
        ),
        cancel(answer),
      ];
    case 'ready':
      return [
        plainHeading(isAroundRuns(subscription.plan.cadence) ? RUNS_PLANNED : PLANNED),
        { kind: 'text', text: NOT_HERE, tone: 'strong' },
        {
          kind: 'traits',
          traits: [
            ...digestTraits(subscription.plan),
            ...subscription.next.map((at, index) => ({ label: index === 0 ? NEXT : THEN, value: { at } })),
          ],
        },
        ...assumed(subscription.assumed),
      ];
  }
};

/** What was not said and is taken so. */
export function assumed(texts: readonly Text[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'text', text, tone: 'subtle' }));
}

/** What is picked most. */
const USUAL = { recurrence: 'Week Monday', errorsOnly: false } as const;

const EXACTLY: Text = { en: 'Or set it here', ja: '細かく指定する場合' };
const POST_IT: Text = { en: 'Post it', ja: '投稿を登録' };
const REFUSED: Text = { en: 'It cannot be posted so', ja: 'この指定では投稿できません' };
const HOW_OFTEN: Text = { en: 'How often?', ja: 'どのくらいの頻度で投稿しますか?' };
const HOW_OFTEN_NOTE: Text = {
  en: 'Pick one, or say it: "every Friday at 17:00 for rg-prod, errors only, in Japanese".',
  ja: '選択するか、「毎週金曜 17 時に rg-prod をエラーのみ、英語で」のように指定してください。',
};
const PLANNED: Text = { en: 'A digest', ja: 'ダイジェスト' };
const RUNS_PLANNED: Text = { en: 'Run notices', ja: '実行通知' };
const KEPT_IN_TEAMS: Text = {
  en: 'Digests belong to conversations in Teams',
  ja: 'ダイジェストは Teams の会話ごとに登録されます',
};
const NOT_HERE: Text = {
  en: 'Nothing is kept here: ask in a conversation in Teams, and it is posted there.',
  ja: 'ここでは登録されません。Teams の会話で依頼すると、そこに投稿されます。',
};
const NEXT: Text = { en: 'First', ja: '初回' };
const THEN: Text = { en: 'Then', ja: '以降' };
