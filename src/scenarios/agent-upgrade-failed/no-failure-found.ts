import { defineCause } from '../../judging/cause.ts';
import { clears, excluded } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { isUnderWay } from '../agent-operation.ts';
import { aftermathOf, NEEDS, WANTS } from './aftermath.ts';

/** Nothing to remedy: no upgrade failed in the time that the activity log was read for, or a later one succeeded. */
export const noFailureFound = defineCause({
  id: 'no-failure-found',
  title: { en: 'No failed upgrade found', ja: '失敗したアップグレードなし' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: NEEDS,
  wants: WANTS,
  claimsAllElseExcluded: true,
  actions: [],
  references: [REFERENCES.extensionAutoUpgrade],
  judge(facts, { machine, now }) {
    const aftermath = aftermathOf(facts, now);
    if (aftermath.kind === 'silent') return excluded(aftermath.last.version.evidence);
    if (aftermath.kind !== 'no-failure') return excluded(...aftermath.shown);
    // What is not done yet can still fail.
    const { extension } = facts.agent;
    if (extension && isUnderWay(extension)) return excluded(extension.provisioningState.evidence);
    const [last] = facts.events.attempts;
    return clears(
      saysOf(machine.name, last?.hasFailed === false ? minuteText(last.at) : null),
      aftermath.shown,
      {
        notes: [
          {
            en: 'The activity log shows an upgrade by hand and an automatic one alike ("Create or Update Virtual Machine Extension"); the caller tells them apart.',
            ja: 'アクティビティ ログでは手動と自動のアップグレードが同じ操作 (Create or Update Virtual Machine Extension) として記録されます。区別するには呼び出し元を確認してください。',
          },
        ],
      },
    );
  },
});

function saysOf(name: string, succeededAt: string | null): Text {
  return succeededAt === null
    ? {
        en: `The activity log has no failed upgrade of the agent on ${name} in the last 30 days, and its extension is well.`,
        ja: `過去 30 日間のアクティビティ ログに ${name} のエージェントのアップグレードの失敗はなく、拡張機能も正常です。`,
      }
    : {
        en: `The last upgrade of the agent on ${name} succeeded (${succeededAt}), and its extension is well.`,
        ja: `${name} のエージェントの最後のアップグレードは成功しており (${succeededAt})、拡張機能も正常です。`,
      };
}
