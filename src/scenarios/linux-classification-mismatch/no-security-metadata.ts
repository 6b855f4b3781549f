import { installedUpdates } from '../../facts/installed-updates.ts';
import { platform } from '../../facts/platform.ts';
import { schedules } from '../../facts/schedules.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { centOs, distributionEvidence } from './distribution.ts';
import { mismatchOf } from './mismatch.ts';
import { securityListChecks } from './security-list-checks.ts';

/** CentOS publishes no security classification that its package manager could go by. Source: Update Management troubleshooting, "Installing updates by classification on Linux". */
export const noSecurityMetadata = defineCause({
  id: 'no-security-metadata',
  title: { en: 'CentOS has no security classification', ja: 'CentOS にセキュリティ分類がない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { platform },
  wants: { installedUpdates, schedules },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.supportMatrix, REFERENCES.legacyTroubleshoot],
  judge({ platform: of, installedUpdates: runs, schedules: known }, { asked, machine }) {
    const isCentOs = centOs(of);
    if (!isCentOs) return excluded(distributionEvidence(of));
    const mismatch = runs?.isKnown
      ? mismatchOf(runs.value, null, known?.isKnown ? known.value : null, asked)
      : null;
    const filter = mismatch?.filter ?? null;
    // A schedule that installs everything needs no classes.
    if (filter && (filter.value.length === 0 || filter.value.some((name) => /^other$/i.test(name))))
      return excluded(filter.evidence, isCentOs);
    const run = mismatch?.run.run ?? null;
    return holds(
      {
        en: `${machine.name} runs CentOS, whose repositories do not say which updates are security updates: a run by classification installs none of them, or others than the assessment lists.`,
        ja: `${machine.name} は CentOS です。CentOS のリポジトリにはセキュリティ更新を区別する情報がないため、分類を指定した実行では何もインストールされないか、評価の一覧と異なる更新プログラムがインストールされます。`,
      },
      [isCentOs, ...(filter ? [filter.evidence] : []), ...(run ? [run.status.evidence] : [])],
      {
        nextStep: {
          en: 'Let the schedule install Critical, Security and Other, or name the packages; leave out by name what must not be updated. CentOS Linux has had no updates since 30 June 2024, so plan the move to another distribution.',
          ja: 'スケジュールで「緊急」「セキュリティ」「その他」をすべて対象にするか、パッケージ名を指定してください (更新しないものは除外に指定)。CentOS Linux は 2024 年 6 月 30 日でサポートが終了しているため、別のディストリビューションへの移行も計画してください。',
        },
        notes: [EMPTY_LIST, securityListChecks('yum')],
      },
    );
  },
});

const EMPTY_LIST: Text = {
  en: 'On CentOS the list of security updates is always empty, which does not mean that none is needed.',
  ja: 'CentOS ではセキュリティ更新の一覧は常に空になります。更新が不要という意味ではありません。',
};
