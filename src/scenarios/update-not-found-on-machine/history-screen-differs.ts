import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import { HISTORY_COMMAND, installedCheck } from '../../judging/windows-update-checks.ts';
import type { Text } from '../../model/locale.ts';
import { isRestartDue } from './restart-due.ts';
import { inRuns, installedInRun, ofLatestRun, RUN_FACTS } from './update-in-runs.ts';

/** The update is in; Update Manager installs through the Windows Update Agent API, whose installations the history in Settings does not show. */
export const historyScreenDiffers = defineCause({
  id: 'history-screen-differs',
  title: { en: 'Not in the history of Settings', ja: '[設定] の履歴に反映されない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: RUN_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.updateAgentApi, REFERENCES.updateHistory],
  judge({ installed, pending }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    if (machine.osType === 'linux') return excluded(installed.looked);
    const own =
      kb === null
        ? ofLatestRun(installed).find(({ update }) => isInstalled(update))
        : installedInRun(installed, pending, kb);
    if (!own) return excluded(inRuns(installed, kb)[0]?.update.state.evidence ?? installed.looked);
    const when = bracketed(own.at);
    const count = kb === null ? ofLatestRun(installed).filter(({ update }) => isInstalled(update)).length : 1;
    const more =
      count > 1 ? { en: ` and ${count - 1} more`, ja: ` ほか ${count - 1} 件` } : { en: '', ja: '' };
    return holds(
      {
        en: `A run of Update Manager installed ${own.update.value}${more.en} on ${machine.name}${when.en}. It installs through the Windows Update Agent API, and what that installs does not appear in the update history of Settings.`,
        ja: `Update Manager の実行により、${own.update.value}${more.ja} が ${machine.name} にインストールされています${when.ja.trimEnd()}。Windows Update Agent API を使用したインストールのため、[設定] の更新の履歴には表示されません。`,
      },
      [own.update.state.evidence, own.update.evidence, own.run.status.evidence],
      {
        nextStep: whereToLook(own.update.kb),
        notes: isRestartDue(own.run) ? [RESTART_FIRST] : [],
      },
    );
  },
});

function whereToLook(kb: string | null): Text {
  const commands = [HISTORY_COMMAND, ...(kb === null ? [] : [installedCheck(kb)])].map(
    (each) => `\`${each}\``,
  );
  return {
    en: `Trust the history of Update Manager in the portal. On the machine, look in the System log (source WindowsUpdateClient) or at the installed packages instead: ${commands.join(', ')}.`,
    ja: `Azure portal の Update Manager の [履歴] を確認してください。マシン上では、[設定] ではなくシステム ログ (ソース WindowsUpdateClient) やインストール済みパッケージで確認できます: ${commands.join('、')}`,
  };
}

const RESTART_FIRST: Text = {
  en: 'The restart after the run is not complete; until it is, the update is not in effect, and `Get-HotFix` may not show it.',
  ja: '実行後の再起動が完了していません。再起動するまで更新プログラムは有効にならず、`Get-HotFix` にも表示されないことがあります。',
};
