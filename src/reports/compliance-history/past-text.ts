import { ageText, minuteText } from '../../judging/time-text.ts';
import type { DayTotals, StateSpan } from '../../model/history.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { HeldTrouble, Trouble } from '../../model/machine-state.ts';
import type { ReportOccasion } from '../report.ts';
import { listed } from '../said.ts';
import type { MachineChange } from './machine-change.ts';

/** What causes are called; an id that has no title is called by itself. */
export function troubleText(
  { scenario, cause }: Pick<Trouble, 'scenario' | 'cause'>,
  occasion: Pick<ReportOccasion, 'causeTitle'>,
): Text {
  return occasion.causeTitle(scenario, cause) ?? { en: cause, ja: cause };
}

/** A moment that a look bounds: what held at the first look held for nobody knows how long. */
export function sinceText(since: Instant, firstSeenAt: Instant | null): Text {
  const at = minuteText(since);
  return since === firstSeenAt
    ? { en: `at least since ${at}, the first look`, ja: `少なくとも ${at} (最初の確認) から` }
    : { en: `since ${at}`, ja: `${at} から` };
}

/** How long something lasted before it was found mended. */
export function tookText(since: Instant, until: Instant, firstSeenAt: Instant | null): Text {
  const took = ageText(since, until);
  return since === firstSeenAt
    ? { en: `after ${took.en} at least`, ja: `少なくとも ${took.ja}継続` }
    : { en: `after ${took.en}`, ja: `${took.ja}継続` };
}

/** What is said of one machine in a list. */
export function changeText(
  { kind, now, earlier, failingSince, fixedAt }: MachineChange,
  firstSeenAt: Instant | null,
  occasion: Pick<ReportOccasion, 'causeTitle'>,
): Text | null {
  if (kind === 'newly-fixed' && failingSince !== null && fixedAt !== null) {
    const took = tookText(failingSince, fixedAt, firstSeenAt);
    const causes = listed((earlier?.state.troubles ?? []).map((trouble) => troubleText(trouble, occasion)));
    return {
      en: `${causes.en}: found mended ${minuteText(fixedAt)}, ${took.en}`,
      ja: `${causes.ja}: ${minuteText(fixedAt)} に解消を確認 (${took.ja})`,
    };
  }
  if (now === null || failingSince === null) return null;
  const causes = listed(now.state.troubles.map((trouble) => troubleText(trouble, occasion)));
  const since = sinceText(failingSince, firstSeenAt);
  return { en: `${causes.en}, ${since.en}`, ja: `${causes.ja}、${since.ja}` };
}

/** A cause with its beginning. */
export function heldText(
  trouble: HeldTrouble,
  firstSeenAt: Instant | null,
  occasion: Pick<ReportOccasion, 'causeTitle'>,
): Text {
  const [title, since] = [troubleText(trouble, occasion), sinceText(trouble.since, firstSeenAt)];
  return { en: `${title.en}, ${since.en}`, ja: `${title.ja}、${since.ja}` };
}

/** That the last look at the fleet did not see the machine; null where it did. */
export function unseenText({ readAt }: StateSpan, lastLook: Instant | null): Text | null {
  if (lastLook === null || Date.parse(readAt) >= Date.parse(lastLook) - MOST_APART_IN_MS) return null;
  const at = minuteText(readAt);
  return {
    en: `Not seen since ${at}: it is taken to stand as it did then.`,
    ja: `${at} 以降は確認できていません。状態は当時のままとみなしています。`,
  };
}

/** A look that one process began and another ended has two times. */
const MOST_APART_IN_MS = 12 * 3_600_000;

/** What the looks of a stretch missed; null where each saw everything. */
export function missedText(days: readonly DayTotals[]): Text | null {
  const partial = days.filter(({ unread, unseenCount }) => unread.length > 0 || unseenCount > 0);
  const [first] = partial;
  if (first === undefined) return null;
  const names = partial.map(({ day }) => day).slice(0, MOST_NAMED);
  const more = partial.length > names.length ? ' …' : '';
  return {
    en: `On ${partial.length} of ${days.length} days not every machine was seen (${names.join(', ')}${more}): what was not seen counts as it stood before.`,
    ja: `${days.length} 日中 ${partial.length} 日は一部のマシンを確認できませんでした (${names.join('、')}${more})。確認できなかったマシンは直前の状態のまま数えています。`,
  };
}

const MOST_NAMED = 5;
