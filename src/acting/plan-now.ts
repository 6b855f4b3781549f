import type { DeedRecord } from '../model/deed-record.ts';
import type { Engine } from '../model/engine.ts';
import type { Text } from '../model/locale.ts';
import type { Plan } from '../model/plan.ts';
import type { Recalling } from './recalling.ts';

export type PlanNow = (record: DeedRecord) => Promise<Plan | null>;

/**
 * What a deed that waits would do now, asked for again as whoever asked for it; null where Azure could not be read, or asks back. What was
 * shown hours ago may be of a machine that has been stopped since.
 */
export function planNow(engine: Pick<Engine, 'answer'>, recalling: Recalling): PlanNow {
  return async ({ requester, question, conversation, timeZone }) => {
    const asker = { actor: requester, locale: question.locale, timeZone, through: 'personal' } as const;
    const recalled = await recalling.recall({ conversation, asker }, question);
    return (await engine.answer(question, asker, recalled)).plan;
  };
}

/** Why what was asked for is not what would be done now; null: it is. */
export function changedSince(shown: Plan, now: Plan | null): Text | null {
  if (now === null) return UNREAD;
  if (now.digest === shown.digest) return null;
  const before = new Set(shown.refusals.map(({ name }) => name));
  const [refusal, ...others] = now.refusals.filter(({ name }) => !before.has(name));
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
  en: 'It would send other calls to Azure now than when it was asked for, so that it is not approved. Deny it, or have it asked for again.',
  ja: '依頼時から状況が変わり、Azure に送信する内容が異なるため、承認されませんでした。拒否するか、もう一度依頼してもらってください。',
};
