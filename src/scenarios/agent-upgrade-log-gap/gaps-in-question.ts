import {
  agentHeartbeatGaps,
  HEARTBEATS_LOOKED_BACK_IN_DAYS,
  type HeartbeatGap,
} from '../../facts/agent-heartbeat-gaps.ts';
import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import type { Readings, Values } from '../../facts/fact.ts';
import { evidenceOfAttempt } from '../../judging/agent-upgrades.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import { DAY_IN_MS, type Instant, MINUTE_IN_MS } from '../../model/instant.ts';
import { type Gap, gap } from '../../model/reading.ts';

export const NEEDS = { heartbeats: agentHeartbeatGaps };
export const WANTS = { events: agentUpgradeEvents };

type Known = Values<typeof NEEDS> & Readings<typeof WANTS>;

/** So near to a gap an upgrade explains it. Source: the catalogue's rule; Azure watches an upgrade for five minutes, and a rollback is another swap. */
export const NEAR_IN_MS = 30 * MINUTE_IN_MS;

/** A gap and the upgrade that it comes from. */
export interface GapOfUpgrade {
  readonly gap: HeartbeatGap;
  /** The versions before and after; null where only the activity log shows the upgrade. */
  readonly versions: { readonly before: string; readonly after: string } | null;
  readonly evidence: SomeEvidence;
}

export interface GapsInQuestion {
  /** The latest first. */
  readonly ofUpgrades: readonly GapOfUpgrade[];
  readonly others: readonly HeartbeatGap[];
  /** Those of upgrades that were over before a silence which goes on; what is asked about is that silence. */
  readonly over: readonly GapOfUpgrade[];
  readonly looked: SomeEvidence;
  /** What keeps the other gaps from being told apart from those of an upgrade. */
  readonly unread: Gap | null;
}

/** The gaps of the time that is asked about, told apart by whether the agent was upgraded at the time. */
export function gapsInQuestion(
  { heartbeats, events }: Known,
  { asked: { span }, machine, now }: Occasion<'azure-vm' | 'azure-arc'>,
): GapsInQuestion {
  const { looked } = heartbeats;
  const oldest = Date.parse(now) - HEARTBEATS_LOOKED_BACK_IN_DAYS * DAY_IN_MS;
  if (span !== null && Date.parse(span.to) <= oldest)
    return { ofUpgrades: [], others: [], over: [], looked, unread: tooLongAgo(machine.name) };
  const asked = heartbeats.gaps.filter(
    ({ from, to }) => span === null || (from < span.to && (to ?? now) > span.from),
  );
  const ofUpgrades = asked.flatMap((each) => upgradeOf(each, { heartbeats, events }, now) ?? []);
  const others = asked.filter((each) => !ofUpgrades.some(({ gap: own }) => own === each));
  const unread = events && !events.isKnown ? events : null;
  const told = { looked, unread: others.length > 0 ? unread : null };
  // Who misses logs now does not ask about an upgrade that was over days ago.
  const isSilent = span === null && others.some(({ to }) => to === null);
  return isSilent
    ? { ...told, ofUpgrades: [], others, over: ofUpgrades }
    : { ...told, ofUpgrades, others, over: [] };
}

/** What shows that no gap comes from an upgrade. */
export function withoutUpgrade({ others: [other], looked }: GapsInQuestion): SomeEvidence {
  return other ? [other.evidence] : looked;
}

function upgradeOf(own: HeartbeatGap, { heartbeats, events }: Known, now: Instant): GapOfUpgrade | null {
  const isNear = (at: Instant) =>
    Date.parse(at) >= Date.parse(own.from) - NEAR_IN_MS &&
    Date.parse(at) <= Date.parse(own.to ?? now) + NEAR_IN_MS;
  const change = heartbeats.versionChanges.find(({ at }) => isNear(at));
  const writes = (events?.isKnown ? events.value.attempts : []).filter(({ at }) => isNear(at));
  const [first, ...rest] = [...(change ? [change.evidence] : []), ...writes.flatMap(evidenceOfAttempt)];
  if (first === undefined) return null;
  return { gap: own, versions: change ?? null, evidence: [own.evidence, first, ...rest] };
}

function tooLongAgo(name: string): Gap {
  return gap(agentHeartbeatGaps, 'AZ_NO_DATA', {
    en: `Name a time within the last ${HEARTBEATS_LOOKED_BACK_IN_DAYS} days: the heartbeats of ${name} are read no further back.`,
    ja: `過去 ${HEARTBEATS_LOOKED_BACK_IN_DAYS} 日以内の日時を指定してください。${name} のハートビートはそれより前まで読み取りません。`,
  });
}
