import type { Text } from '../../model/locale.ts';
import type { Explanation } from '../explanation.ts';
import type { PackageManagerSignatureId } from '../package-manager-signature.ts';

export type PackageManagerTool = 'apt' | 'yum' | 'dnf' | 'zypper';

/** What an exit code says: one of the signatures, or something of its own. */
export type ExitMeaning = PackageManagerSignatureId | Explanation;

const LOOK_INTO_THE_LOG: Text = {
  en: 'The reason stands in the log of the patch extension on the machine: `sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log`.',
  ja: '原因はマシン上の更新用拡張機能のログに記録されています: `sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log`。',
};

const NOTHING_TO_DO: Text = {
  en: 'Nothing to do: it is an answer, not an error.',
  ja: '対処は不要です。エラーではなく、結果の通知です。',
};

function failed(en: string, ja: string, firstStep: Text = LOOK_INTO_THE_LOG): Explanation {
  return { means: { en, ja }, firstStep, remedy: 'repair-in-guest' };
}

function answered(en: string, ja: string, firstStep: Text = NOTHING_TO_DO): Explanation {
  return { means: { en, ja }, firstStep, remedy: 'none' };
}

const UPDATES_EXIST = answered(
  '`check-update` found updates.',
  '`check-update` で適用可能な更新プログラムが見つかりました。',
);

/** Any failure of a package manager of which no more is known. */
export const UNLISTED_EXIT: Explanation = failed(
  "The machine's package manager ended with an error; Azure keeps only the first 125 characters of what was said about it.",
  'マシンのパッケージ マネージャーがエラーで終了しました。Azure にはメッセージの先頭 125 文字しか記録されません。',
);

/**
 * What the exit codes of package managers mean. Sources: the manual pages apt-get(8), yum(8), dnf(8) and zypper(8), sections
 * DIAGNOSTICS and EXIT CODES.
 */
export const EXIT_CODES: Readonly<Record<PackageManagerTool, Readonly<Record<string, ExitMeaning>>>> = {
  apt: {
    '100': failed(
      'apt-get ended with an error (exit code 100): a lock, a repository that cannot be reached or trusted, a dependency, or a full disk.',
      'apt-get がエラーで終了しました (終了コード 100)。ロック、到達または検証できないリポジトリ、依存関係、ディスクの空き不足のいずれかです。',
    ),
  },
  yum: {
    '1': failed(
      'yum ended with an error (exit code 1): a repository that cannot be read, a dependency, or a lock.',
      'yum がエラーで終了しました (終了コード 1)。リポジトリの読み取り、依存関係、ロックのいずれかの問題です。',
    ),
    '100': UPDATES_EXIST,
    '200': 'yum-lock',
  },
  dnf: {
    '1': failed(
      'dnf ended with an error that it had foreseen (exit code 1): a repository that cannot be read, or a dependency.',
      'dnf が想定内のエラーで終了しました (終了コード 1)。リポジトリの読み取りまたは依存関係の問題です。',
    ),
    '3': failed(
      'dnf ended with an error that it had not foreseen (exit code 3).',
      'dnf が想定外のエラーで終了しました (終了コード 3)。',
    ),
    '100': UPDATES_EXIST,
    '200': 'yum-lock',
  },
  zypper: {
    '1': failed(
      'zypper ended with a fault of its own (exit code 1).',
      'zypper が内部エラーで終了しました (終了コード 1)。',
    ),
    '2': failed(
      'zypper did not understand the command (exit code 2).',
      'zypper がコマンドの構文を解釈できませんでした (終了コード 2)。',
    ),
    '3': failed(
      'zypper did not accept an argument of the command (exit code 3).',
      'zypper がコマンドの引数を受け付けませんでした (終了コード 3)。',
    ),
    '4': failed(
      'The package library of zypper (libzypp) reported an error (exit code 4), often a dependency that cannot be resolved.',
      'zypper のパッケージ ライブラリ (libzypp) がエラーを報告しました (終了コード 4)。多くは解決できない依存関係です。',
    ),
    '5': failed(
      'zypper lacked the privileges of root (exit code 5).',
      'zypper に root 権限がありませんでした (終了コード 5)。',
      {
        en: 'Check on the machine that root may use sudo: `sudo -l -U root`.',
        ja: 'root が sudo を使用できるかをマシン上で確認します: `sudo -l -U root`。',
      },
    ),
    '6': 'zypper-repos',
    '7': 'zypper-lock',
    '8': failed(
      'zypper could not carry out the installation or removal of a package (exit code 8).',
      'zypper がパッケージのインストールまたは削除を完了できませんでした (終了コード 8)。',
    ),
    '100': answered('zypper found patches (exit code 100).', '適用可能なパッチがあります (終了コード 100)。'),
    '101': answered(
      'zypper found security patches (exit code 101).',
      '適用可能なセキュリティ パッチがあります (終了コード 101)。',
    ),
    '102': {
      means: {
        en: 'zypper installed the patches; one of them needs a restart (exit code 102).',
        ja: 'パッチはインストール済みで、再起動が必要です (終了コード 102)。',
      },
      firstStep: { en: 'Restart the machine.', ja: 'マシンを再起動します。' },
      remedy: 'restart',
    },
    '103': {
      means: {
        en: 'zypper updated itself and has to run again (exit code 103).',
        ja: 'zypper 自体が更新されたため、再実行が必要です (終了コード 103)。',
      },
      firstStep: { en: 'Run the installation again.', ja: 'インストールを再実行します。' },
      remedy: 'install-again',
    },
    '104': 'depsolve',
    '106': 'zypper-repos',
    '107': failed(
      'The package is installed, but a script of it failed afterwards (exit code 107).',
      'パッケージはインストールされましたが、その後のスクリプトが失敗しました (終了コード 107)。',
    ),
  },
};
