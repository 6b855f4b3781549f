import { agentVersionArrival } from '../../facts/agent-version-arrival.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { LONGEST_ROLLOUT_IN_WEEKS } from './rollout.ts';
import { evidenceOf, standingOf, VERSION_FACTS } from './versions.ts';

/** The version has been in the region for longer than a rollout takes, and nothing else is wrong. */
export const overdue = defineCause({
  id: 'overdue',
  title: { en: 'Upgrade overdue', ja: 'アップグレードの遅延' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { ...VERSION_FACTS, arrival: agentVersionArrival },
  claimsAllElseExcluded: true,
  actions: ['upgrade-agent'],
  references: [REFERENCES.extensionAutoUpgrade, REFERENCES.agentManage],
  judge({ installed, newest, arrival }, { machine }) {
    const versions = { installed, newest };
    if (standingOf(versions) !== 'behind' || arrival.at === null) return excluded(...evidenceOf(versions));
    return holds(
      {
        en: `${machine.name} still has agent ${installed.value}, although ${newest.value} has been in ${machine.location} since ${minuteText(arrival.at)}: longer than the ${LONGEST_ROLLOUT_IN_WEEKS} weeks that a rollout takes, and nothing stands in its way.`,
        ja: `${machine.name} のエージェントは ${installed.value} のままです。${newest.value} は ${minuteText(arrival.at)} から ${machine.location} で利用可能で、展開にかかる最大 ${LONGEST_ROLLOUT_IN_WEEKS} 週間を過ぎていますが、妨げになるものは見つかりません。`,
      },
      [...evidenceOf(versions), arrival.evidence],
      {
        nextStep: {
          en: 'Upgrade once by hand; if the next version is late as well, open a support request.',
          ja: '手動で 1 回アップグレードしてください。次のバージョンも遅れる場合は、サポート リクエストを作成してください。',
        },
      },
    );
  },
});
