import type { Text } from '../model/locale.ts';
import type { ActionId } from '../model/offered-action.ts';

/** What can be done in place of putting back what cannot be. Sources: the pages of each operation; `docs/security.md` lists what undo does. */
export const INSTEAD_OF_UNDO: Readonly<Record<ActionId, Text>> = {
  'assess-now': {
    en: 'An assessment changes nothing on the machine: there is nothing to put back.',
    ja: '評価はマシンを変更しないため、元に戻す対象がありません。',
  },
  'install-updates': {
    en: 'Updates that are installed stay installed: uninstall them inside the machine (Windows: wusa /uninstall /kb:…; Linux: the package manager), or restore a backup.',
    ja: 'インストール済みの更新はそのまま残ります。マシン内でアンインストールする (Windows: wusa /uninstall /kb:…、Linux: パッケージ マネージャー) か、バックアップから復元してください。',
  },
  'cancel-run': {
    en: 'A cancelled run stays cancelled: install the updates once ("install updates on …"), or wait for the next run.',
    ja: 'キャンセルした実行は再開できません。ワンタイム更新 (「… に更新をインストールして」) を実行するか、次回の実行をお待ちください。',
  },
  'start-machine': {
    en: 'Stop the machine in the portal or with `az vm deallocate`.',
    ja: '停止するには、ポータルまたは `az vm deallocate` を使用してください。',
  },
  'register-provider': {
    en: 'A registration does no harm; `az provider unregister` takes it back where nothing uses the provider.',
    ja: '登録されたままでも影響はありません。解除するには、使用中のリソースがないことを確認して `az provider unregister` を実行してください。',
  },
  'upgrade-agent': {
    en: 'The agent is not downgraded in place: remove the extension and install the earlier version.',
    ja: 'エージェントをその場でダウングレードすることはできません。拡張機能を削除してから、以前のバージョンをインストールしてください。',
  },
  'repair-patch-extension': {
    en: 'Azure has installed the extension anew: there is nothing to put back.',
    ja: '拡張機能は Azure により再インストールされています。元に戻す対象はありません。',
  },
  'collect-guest-evidence': {
    en: 'It only read: there is nothing to put back.',
    ja: '読み取りのみのため、元に戻す対象がありません。',
  },
};
