import type { Answer } from '../model/answer.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import type { Engine } from '../model/engine.ts';
import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { Recalling } from './recalling.ts';

/** What there is to plan now: null where it is asked back, or Azure could not be read. */
type PlannedNow = Pick<Answer, 'plan' | 'isAzureUnreadable'>;

export type PlanNow = (record: DeedRecord) => Promise<PlannedNow>;

/** What a deed that waits would do now, asked for again as whoever asked for it: what was shown hours ago may be of a machine that has been stopped since. */
export function planNow(engine: Pick<Engine, 'answer'>, recalling: Recalling): PlanNow {
  return async ({ requester, question, conversation, timeZone }) => {
    const asker = { actor: requester, locale: question.locale, timeZone, through: 'personal' } as const;
    const recalled = await recalling.recall({ conversation, asker }, question);
    return engine.answer(question, asker, recalled);
  };
}

/** Why what was asked for is not what would be done now; null: it is. */
export function changedSince(shown: Plan, { plan, isAzureUnreadable }: PlannedNow): Text | null {
  if (plan === null) return isAzureUnreadable ? UNREAD : OTHERWISE;
  if (plan.digest === shown.digest) return null;
  const before = new Set(shown.refusals.map(({ name }) => name));
  const [refusal, ...others] = plan.refusals.filter(({ name }) => !before.has(name));
  if (refusal === undefined) return OTHERWISE;
  const { name, reason } = refusal;
  const more = others.length;
  return {
    en: `It would be otherwise now than when it was asked for, so that it is not approved. ${name}: ${reason.en}${more === 0 ? '' : ` (and ${more} more)`} Deny it, or have it asked for again.`,
    ja: `依頼時から状況が変わったため、承認されませんでした。${name}: ${reason.ja}${more === 0 ? '' : ` (ほか ${more} 件)`} 拒否するか、もう一度依頼してもらってください。`,
  };
}

const UNREAD: Text = {
  en: 'Azure could not be read now, so that nobody knows whether it would still do what was asked for: it is not approved. Press again in a minute.',
  ja: '今は Azure を読み取れず、依頼時と同じ内容になるか確認できないため、承認されませんでした。しばらくしてからもう一度押してください。',
};
const OTHERWISE: Text = {
  en: 'Asked for again it would come to something else now, so that it is not approved. Deny it, or have it asked for again.',
  ja: '依頼時から状況が変わり、実行される内容が異なるため、承認されませんでした。拒否するか、もう一度依頼してもらってください。',
};
