import type { Text } from '../../model/locale.ts';
import type { CodeEntry } from '../update-agent-code.ts';

/** A repair of the store brings back what is missing where the sources still have it; else the system has to be laid over itself. */
const REPAIR_OR_UPGRADE: Text = {
  en: 'Run `DISM /Online /Cleanup-Image /RestoreHealth`, then `sfc /scannow`; if the code returns, only an in-place upgrade of Windows Server cures it (data and applications stay; back up the disk first).',
  ja: '`DISM /Online /Cleanup-Image /RestoreHealth`、続いて `sfc /scannow` を実行します。再発する場合は Windows Server のインプレース アップグレードが必要です (データとアプリケーションは保持されます。事前にディスクをバックアップします)。',
};

const REFERENCE =
  'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-update-errors-requiring-in-place-upgrade';

function damaged(code: string, means: Text): CodeEntry {
  return { code, means, firstStep: REPAIR_OR_UPGRADE, reference: REFERENCE };
}

/**
 * Codes of a servicing stack or component store that is damaged beyond what an update mends by itself.
 * Source: Troubleshoot Windows Update errors that require in-place upgrades for Azure VMs (learn.microsoft.com).
 */
export const SERVICING_CODES: readonly CodeEntry[] = [
  damaged('0x8000ffff', {
    en: 'The servicing of Windows failed in a way that it does not expect (E_UNEXPECTED); mostly the catalogue of signatures in %WinDir%\\System32\\catroot2 is damaged.',
    ja: 'Windows の更新処理で予期しない障害が発生しました (E_UNEXPECTED)。多くは署名のカタログ (%WinDir%\\System32\\catroot2) の破損です。',
  }),
  damaged('0x800705b9', {
    en: 'XML of the servicing stack cannot be parsed.',
    ja: 'サービス スタックの XML を解析できません。',
  }),
  damaged('0x800736b3', {
    en: 'An assembly that the update builds on is not installed.',
    ja: '更新プログラムの前提となるアセンブリがインストールされていません。',
  }),
  damaged('0x8007371b', {
    en: 'Members that belong to the transaction of the component store are not there, so the update cannot be completed.',
    ja: 'コンポーネント ストアのトランザクションに必要なメンバーが不足しており、更新を完了できません。',
  }),
  damaged('0x800f0805', {
    en: 'The package of the update is not valid: it was damaged in the download or in the store.',
    ja: '更新プログラムのパッケージが正しくありません。ダウンロード時またはストア内で破損しています。',
  }),
  damaged('0x800f080d', {
    en: 'The manifest of a package holds an entry that is not valid.',
    ja: 'パッケージのマニフェストに正しくない項目が含まれています。',
  }),
  damaged('0x800f0830', {
    en: 'The Windows installation is in a state in which it cannot be serviced.',
    ja: 'Windows が、更新処理を行えない状態になっています。',
  }),
  damaged('0x800f0900', {
    en: 'The servicing stack (CBS) could not parse an XML file.',
    ja: 'サービス スタック (CBS) が XML ファイルを解析できませんでした。',
  }),
  damaged('0x800f0904', {
    en: 'The component store names more than one active Windows edition.',
    ja: 'コンポーネント ストアに、有効な Windows エディションが複数登録されています。',
  }),
  damaged('0x800f0905', {
    en: 'The component store names no active Windows edition.',
    ja: 'コンポーネント ストアに、有効な Windows エディションが登録されていません。',
  }),
  {
    code: '0x800f0911',
    means: {
      en: 'The source of the package was altered or moved after it had been staged; it has to be downloaded again.',
      ja: 'ステージング後にパッケージのソースが変更または移動されており、再ダウンロードが必要です。',
    },
    firstStep: {
      en: 'Empty %WinDir%\\SoftwareDistribution\\Download and repeat the installation.',
      ja: '%WinDir%\\SoftwareDistribution\\Download を空にし、インストールを再実行します。',
    },
  },
  damaged('0x800f0984', {
    en: 'A component that the cumulative update builds on has its folder in the store, but not its files.',
    ja: '累積更新プログラムの適用元コンポーネントのフォルダーはありますが、ファイルがありません。',
  }),
  damaged('0x800f0985', {
    en: 'The cumulative update could not go back to the base version of a file (reverse delta): it is altered or damaged.',
    ja: '累積更新プログラムが、ファイルを基本バージョンに戻せませんでした (逆差分の適用失敗)。ファイルが改変または破損しています。',
  }),
  damaged('0x800f0986', {
    en: 'The cumulative update could not make the new version of a file out of its base version (forward delta): the base in the store is damaged.',
    ja: '累積更新プログラムが、ファイルの新しいバージョンを生成できませんでした (順差分の適用失敗)。ストア内の基本バージョンが破損しています。',
  }),
  damaged('0x800f0987', {
    en: 'The cumulative update could not unfold a file that its package carries whole, without a base version.',
    ja: '累積更新プログラムが、基本バージョンなしでパッケージに含まれるファイルを展開できませんでした。',
  }),
  damaged('0x800f0988', {
    en: 'The deltas of the cumulative update and of what is installed do not go together.',
    ja: '累積更新プログラムの差分と、インストール済みの差分の組み合わせが正しくありません。',
  }),
  damaged('0x800f0989', {
    en: 'The way back to the base version of a file (reverse delta) is missing from the component store.',
    ja: 'ファイルを基本バージョンに戻すための差分 (逆差分) がコンポーネント ストアにありません。',
  }),
  damaged('0x800f0991', {
    en: 'A file of the update is missing, because what it depends on was not installed before it.',
    ja: '更新プログラムのファイルが不足しています。前提となる更新プログラムが先に適用されていないことが原因です。',
  }),
  damaged('0x80242016', {
    en: 'After the restart, the update was in a state that was not expected.',
    ja: '再起動後の更新プログラムの状態が、想定と異なります。',
  }),
];
