import { type Agent, agentExtension } from '../../facts/agent-extension.ts';
import { agentUpgradeEvents, type UpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import { agentVersionArrival } from '../../facts/agent-version-arrival.ts';
import { failuresInARow } from '../../judging/agent-upgrades.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';
import { judgeOperation } from '../agent-operation.ts';
import { judgeFailure } from './agent-failed.ts';
import { LONGEST_ROLLOUT_IN_MS, LONGEST_ROLLOUT_IN_WEEKS, WEEK_IN_MS } from './rollout.ts';
import { evidenceOf, standingOf, VERSION_FACTS } from './versions.ts';

/** A newer version has reached the region within the time that a rollout may take: this machine's turn is still to come. */
export const rolloutInProgress = defineCause({
  id: 'rollout-in-progress',
  title: { en: 'Rollout in progress', ja: '展開中' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { ...VERSION_FACTS, agent: agentExtension, arrival: agentVersionArrival },
  wants: { events: agentUpgradeEvents },
  actions: ['upgrade-agent'],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.arcExtensionAutoUpgrade],
  judge({ installed, newest, agent, arrival, events }, occasion) {
    const { machine, now } = occasion;
    const versions = { installed, newest };
    if (standingOf(versions) !== 'behind') return excluded(...evidenceOf(versions));
    const obstacle = inItsWay(agent, events, occasion);
    if (obstacle !== null) return obstacle;
    if (!arrival.isAwaited) return excluded(arrival.evidence);
    const ageInMs = arrival.at === null ? null : millisecondsBetween(arrival.at, now);
    if (ageInMs !== null && ageInMs > LONGEST_ROLLOUT_IN_MS) return excluded(arrival.evidence);
    const weeks = ageInMs === null ? null : Math.floor(ageInMs / WEEK_IN_MS);
    const since =
      arrival.at === null || weeks === null
        ? {
            en: 'no machine there has reported it yet, so since when is not known',
            ja: 'そのリージョンで報告したマシンがまだないため、時期は不明',
          }
        : {
            en: `first seen there ${minuteText(arrival.at)}, ${weeks === 1 ? '1 week' : `${weeks} weeks`} ago`,
            ja: `最初の確認は ${minuteText(arrival.at)}、${weeks} 週間前`,
          };
    return holds(
      {
        en: `${machine.name} has agent ${installed.value}; ${newest.value} is in ${machine.location} (${since.en}). A rollout takes up to ${LONGEST_ROLLOUT_IN_WEEKS} weeks, and its order cannot be chosen.`,
        ja: `${machine.name} のエージェントは ${installed.value} です。${machine.location} では ${newest.value} が利用可能です (${since.ja})。展開には最大 ${LONGEST_ROLLOUT_IN_WEEKS} 週間かかり、順序は指定できません。`,
      },
      [...evidenceOf(versions), arrival.evidence],
      { nextStep: events?.isKnown ? WAIT : WAIT_UNLESS_IT_FAILED },
    );
  },
});

const WAIT: Text = {
  en: 'Wait, or upgrade once by hand if it cannot wait.',
  ja: 'お待ちいただくか、急ぐ場合は手動で 1 回アップグレードしてください。',
};

/** What failed and was rolled back looks from outside as if its turn were still to come. */
const WAIT_UNLESS_IT_FAILED: Text = {
  en: 'Whether an upgrade has failed there was not read: the activity log is asked about a few machines at a time. Ask about a machine by name before waiting; if none failed, wait, or upgrade once by hand.',
  ja: 'アップグレードの失敗の有無は確認していません (アクティビティ ログは少数のマシンについてのみ読み取ります)。待つ前に、マシン名を指定して質問してください。失敗がなければ、お待ちいただくか、手動で 1 回アップグレードしてください。',
};

/** What keeps a rollout from reaching the machine, so that its turn is not what is waited for: a failed or stuck extension, or an upgrade that failed; undecided where it is being removed or installed, since nobody knows when. Null: nothing that is known of. */
function inItsWay(
  agent: Agent,
  events: Reading<UpgradeEvents> | undefined,
  occasion: Occasion<'azure-vm' | 'azure-arc'>,
): Judgement | null {
  const failed = judgeFailure(agent, occasion);
  if (failed.outcome === 'holds') return excluded(...failed.evidence);
  const stuck = judgeOperation(agent, occasion);
  if (stuck.outcome === 'holds') return excluded(...stuck.evidence);
  if (stuck.outcome === 'undecided' && !isUpdating(agent)) return stuck;
  const [last] = events?.isKnown ? failuresInARow(events.value.attempts) : [];
  return last ? excluded(last.evidence) : null;
}

/** An upgrade that has begun looks so. */
function isUpdating({ extension }: Agent): boolean {
  return extension?.provisioningState.value?.toLowerCase() === 'updating';
}
