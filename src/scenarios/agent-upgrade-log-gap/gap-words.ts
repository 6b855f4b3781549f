import type { HeartbeatGap } from '../../facts/agent-heartbeat-gaps.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { GapOfUpgrade, GapsInQuestion } from './gaps-in-question.ts';

/** "from 2026-11-19 02:10 UTC to 2026-11-19 02:17 UTC (7 minutes)". */
export function stretchText({ from, to }: HeartbeatGap, now: Instant): Text {
  const length = ageText(from, to ?? now);
  if (to === null)
    return {
      en: `since ${minuteText(from)} (${length.en} so far)`,
      ja: `${minuteText(from)} から現在まで (${length.ja})`,
    };
  return {
    en: `from ${minuteText(from)} to ${minuteText(to)} (${length.en})`,
    ja: `${minuteText(from)} から ${minuteText(to)} まで (${length.ja})`,
  };
}

/** "while it was upgraded from 1.38 to 1.39". */
export function upgradeText({ versions }: GapOfUpgrade): Text {
  return versions === null
    ? {
        en: 'around an upgrade that the activity log shows',
        ja: 'アクティビティ ログに記録されたアップグレードの前後',
      }
    : {
        en: `around its upgrade from ${versions.before} to ${versions.after}`,
        ja: `${versions.before} から ${versions.after} へのアップグレードの前後`,
      };
}

/** How many more gaps the time has that is asked about. */
export function furtherGaps({ ofUpgrades, others }: GapsInQuestion): readonly Text[] {
  const further = ofUpgrades.length - 1;
  const [latest] = others;
  const notes: Text[] = [];
  if (further > 0)
    notes.push({
      en:
        further === 1
          ? 'An earlier gap comes from an upgrade as well.'
          : `${further} earlier gaps come from upgrades as well.`,
      ja: `これより前にも、アップグレードによる途切れが ${further} 件あります。`,
    });
  if (latest)
    notes.push({
      en:
        others.length === 1
          ? `Another gap comes from no upgrade: ${minuteText(latest.from)}.`
          : `${others.length} other gaps come from no upgrade, the latest on ${minuteText(latest.from)}.`,
      ja: `ほかに、アップグレードによらない途切れが ${others.length} 件あります (直近は ${minuteText(latest.from)})。`,
    });
  return notes;
}
