import { legacyUpdates } from '../../facts/legacy-updates.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { isInstalled, runIdOf, runUpdatesOnMachine } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';
import { installedCheck } from '../../judging/windows-update-checks.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';
import { NAME_THE_UPDATE } from './update-known.ts';

/** The update is in, so it is not offered again. What Windows installed by itself is not on record. */
export const alreadyInstalled = defineCause({
  id: 'already-installed',
  title: { en: 'Already installed', ja: 'インストール済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: { pending: pendingUpdates, done: runUpdatesOnMachine },
  wants: { legacy: legacyUpdates },
  actions: [],
  references: [REFERENCES.queryLogs, REFERENCES.updateHistory],
  judge({ done, legacy }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    if (kb === null) return undecided(NAME_THE_UPDATE);
    if (machine.osType === 'linux') return excluded(done.looked);
    const update = done.updates.find((each) => isKb(each, kb) && isInstalled(each));
    if (update)
      return holds(
        {
          en: `KB${kb} is installed on ${machine.name}${bracketed(update.changedAt.value).en}, by the run ${runName(runIdOf(update))}, so it is not offered any more.`,
          ja: `KB${kb} は、実行 ${runName(runIdOf(update))}${bracketed(update.changedAt.value).ja.trimEnd()} で ${machine.name} にインストール済みのため、表示されません。`,
        },
        [update.state.evidence, update.evidence],
        { nextStep: seeItOnTheMachine(kb) },
      );
    const row = legacy?.isKnown ? legacy.value.rows.find((each) => isKb(each, kb)) : undefined;
    if (row?.state.value.toLowerCase() === 'installed')
      return holds(
        {
          en: `KB${kb} is installed on ${machine.name}, as Update Management last recorded it${bracketed(row.lastSeenAt).en}, so it is not offered any more.`,
          ja: `旧 Update Management の最後の記録${bracketed(row.lastSeenAt).ja}では、KB${kb} は ${machine.name} にインストール済みのため、表示されません。`,
        },
        [row.state.evidence, row.evidence],
        { nextStep: seeItOnTheMachine(kb) },
      );
    return undecided(installedUnseen(machine, kb));
  },
});

function runName(runId: string): string {
  return runId.split('/').at(-1) ?? runId;
}

function seeItOnTheMachine(kb: string): Text {
  return {
    en: `To see it on the machine: \`${installedCheck(kb)}\`. A later cumulative update may have taken its place there.`,
    ja: `マシン上での確認: \`${installedCheck(kb)}\`。その後の累積更新プログラムに置き換えられている場合があります。`,
  };
}

function installedUnseen({ name }: Machine, kb: string): Gap {
  return gap(runUpdatesOnMachine, 'AZ_NO_DATA', {
    en: `No run on record (30 days) installed KB${kb} on ${name}, but Azure does not see what Windows installed by itself. Look on the machine: \`${installedCheck(kb)}\`.`,
    ja: `${name} に KB${kb} をインストールした実行の記録 (30 日間) はありませんが、Windows 自身によるインストールは Azure からは確認できません。マシン上で確認してください: \`${installedCheck(kb)}\``,
  });
}
