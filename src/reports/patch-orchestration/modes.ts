import type { OrchestrationMode } from '../../facts/orchestration.ts';
import { ORCHESTRATION_NAMES } from '../../facts/orchestration-names.ts';
import type { Text } from '../../model/locale.ts';

/** A mode of patch orchestration as Update Manager calls it, what it means, and who then patches when. */
export interface Mode {
  readonly name: Text;
  readonly means: Text;
}

/** The five modes, and the lack of one. Source: Update Manager overview, patch orchestration. */
export const MODES: Readonly<Record<OrchestrationMode, Mode>> = {
  'customer-managed': {
    name: ORCHESTRATION_NAMES['customer-managed'],
    means: {
      en: 'Your schedules patch the machine, in their maintenance windows. Without a schedule nothing does.',
      ja: '割り当てたスケジュールが、そのメンテナンス期間にパッチを適用します。スケジュールがなければ何も適用されません。',
    },
  },
  'azure-managed': {
    name: ORCHESTRATION_NAMES['azure-managed'],
    means: {
      en: "The platform installs critical and security updates within 30 days of their release, off-peak (22:00 to 04:00 in the region's time zone), while the machine runs. A schedule would fail.",
      ja: 'プラットフォームが、緊急・セキュリティ更新プログラムを公開後 30 日以内に、オフピーク時 (リージョンの現地時間 22:00 から 04:00) に、実行中のマシンへインストールします。スケジュールを割り当てても失敗します。',
    },
  },
  'automatic-by-os': {
    name: ORCHESTRATION_NAMES['automatic-by-os'],
    means: {
      en: 'Windows itself installs updates, at the time its own policies say. A schedule on a virtual machine would fail.',
      ja: 'Windows 自身が、そのポリシーに従ったタイミングで更新プログラムをインストールします。仮想マシンにスケジュールを割り当てても失敗します。',
    },
  },
  manual: {
    name: ORCHESTRATION_NAMES.manual,
    means: {
      en: "People install updates, by hand or once through Update Manager. Windows' own automatic updates are off.",
      ja: '更新プログラムは、手動で、または Update Manager の 1 回限りの更新でインストールします。Windows の自動更新は無効です。',
    },
  },
  'image-default': {
    name: ORCHESTRATION_NAMES['image-default'],
    means: {
      en: 'The Linux distribution decides, as its image was set up. A schedule on a virtual machine would fail.',
      ja: 'Linux ディストリビューションのイメージの設定に従います。仮想マシンにスケジュールを割り当てても失敗します。',
    },
  },
  undeclared: {
    name: ORCHESTRATION_NAMES.undeclared,
    means: {
      en: 'The operating system does what it is set to, which is not visible from Azure. An Arc-enabled server needs no mode: schedules patch it all the same. On a virtual machine without osProfile (a specialised image, a restored disk) a schedule would fail.',
      ja: 'OS は自身の設定に従い、その内容は Azure からは確認できません。Arc 対応サーバーにモードの指定は不要で、スケジュールはそのまま機能します。osProfile のない仮想マシン (特殊化イメージや復元したディスクから作成) にスケジュールを割り当てても失敗します。',
    },
  },
};
