import type { PackageManagerSignature } from '../package-manager-signature.ts';
import { ENDED_DEBIAN } from './ended-releases.ts';
import { NO_REASON_FOLLOWS } from './no-reason-follows.ts';

/** What apt and dpkg say, with their Japanese texts beside the English ones. */
export const APT_SIGNATURES: readonly PackageManagerSignature[] = [
  {
    id: 'apt-lock',
    title: { en: 'apt is locked', ja: 'apt がロック中' },
    pattern:
      /Could not get lock \/var\/(?:lib\/dpkg\/lock(?:-frontend)?|lib\/apt\/lists\/lock|cache\/apt\/archives\/lock)|Unable to (?:acquire|lock) the [^\n]{1,120}is another process using it|\/var\/[\w/-]{1,60}lock(?:-frontend)? ?が取得できませんでした|Unable to lock directory \/var\//gi,
    means: {
      en: 'Another apt process, often unattended-upgrades, holds the lock.',
      ja: '別の apt プロセス (多くは unattended-upgrades) がロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until that process has ended (`ps aux | grep -E "apt|dpkg|unattended"`) and run again; do not delete the lock file.',
      ja: 'そのプロセスの終了を待って再実行します (`ps aux | grep -E "apt|dpkg|unattended"`)。ロック ファイルは削除しないでください。',
    },
    remedy: 'wait',
  },
  {
    id: 'dpkg-interrupted',
    title: { en: 'dpkg was interrupted', ja: 'dpkg が中断された' },
    // The second is the Linux patch extension's own sentence for it, all that Azure keeps.
    pattern: /dpkg was interrupted|Package manager on machine is not healthy|dpkg は中断されました/gi,
    means: {
      en: 'An earlier installation was broken off, and dpkg left packages half configured.',
      ja: '以前のインストールが中断され、dpkg のパッケージ構成が途中の状態です。',
    },
    firstStep: {
      en: 'Run `sudo dpkg --configure -a` on the machine, then repeat.',
      ja: 'マシン上で `sudo dpkg --configure -a` を実行してから再実行します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'dpkg-error',
    title: { en: 'dpkg could not set up a package', ja: 'dpkg がパッケージを設定できない' },
    pattern:
      /Sub-process \S{0,40}dpkg returned an error code|Errors were encountered while processing|サブプロセス \S{0,40}dpkg がエラーコード|処理中にエラーが発生しました/gi,
    isGeneral: true,
    means: {
      en: 'dpkg could not unpack or set up a package, mostly because a script of it failed; the lines before say which package and why.',
      ja: 'dpkg がパッケージの展開または設定に失敗しました。多くはパッケージのスクリプトの失敗です。どのパッケージがなぜ失敗したかは、その前の行に示されます。',
    },
    firstStep: {
      en: 'Run `sudo dpkg --audit` and `sudo dpkg --configure -a` on the machine: they name the package and what its script says. Leave that package out of the runs until it is repaired.',
      ja: 'マシン上で `sudo dpkg --audit` と `sudo dpkg --configure -a` を実行し、該当のパッケージとスクリプトのメッセージを確認します。修復するまでは、そのパッケージを実行から除外します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'repo-key',
    title: {
      en: 'Signing key of a repository missing or expired',
      ja: 'リポジトリの署名キーがないか期限切れ',
    },
    pattern:
      /NO_PUBKEY\b(?: [0-9A-F]{8,40})?|公開鍵を利用できないため|EXPKEYSIG [0-9A-F]{8,40}|is not signed|GPG check FAILED|Public key for \S{1,200} is not installed/gi,
    means: {
      en: 'The signing key of a repository is missing or has expired, so its packages are not trusted.',
      ja: 'リポジトリの署名キーが登録されていないか期限切れのため、パッケージを検証できません。',
    },
    firstStep: {
      en: 'Install the current signing key from the publisher of the repository.',
      ja: 'リポジトリの提供元から現在の署名キーを取得して登録します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'fetch-failed',
    title: { en: 'Packages could not be downloaded', ja: 'パッケージをダウンロードできない' },
    pattern: new RegExp(
      `Unable to fetch some archives|Failed to fetch${NO_REASON_FOLLOWS}|Temporary failure resolving|(?:no longer has|does not have) a Release file|Release ファイルが?(?:もう)?(?:ありません|含まれていません)|にはもう Release ファイル`,
      'gi',
    ),
    means: {
      en: 'Packages or package lists could not be downloaded: mirror, DNS or proxy.',
      ja: 'パッケージまたはパッケージ一覧をダウンロードできませんでした。ミラー、DNS、プロキシのいずれかの問題です。',
    },
    firstStep: {
      en: 'Check name resolution, the proxy of apt and whether the mirror in the message answers.',
      ja: '名前解決、apt のプロキシ設定、メッセージ中のミラーへの疎通を確認します。',
    },
    remedy: 'repair-in-guest',
    closer: [ENDED_DEBIAN],
  },
  {
    id: 'hash-mismatch',
    title: { en: 'Package lists do not match the repository', ja: 'パッケージ一覧がリポジトリと不一致' },
    pattern:
      /Hash Sum mismatch|ハッシュサムが適合しません|Mirror sync in progress|Release file(?: [^\n]{1,300})? is not valid yet/gi,
    means: {
      en: 'The package lists do not match the repository: a proxy serves old copies, or the clock of the machine is wrong.',
      ja: 'パッケージ一覧がリポジトリの内容と一致しません。プロキシの古いキャッシュか、マシンの時刻ずれが原因です。',
    },
    firstStep: {
      en: 'Check the clock (`timedatectl`), have the proxy refresh its cache, then run `sudo apt-get clean && sudo apt-get update`.',
      ja: '時刻 (`timedatectl`) を確認し、プロキシのキャッシュを更新してから `sudo apt-get clean && sudo apt-get update` を実行します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'apt-sources',
    title: { en: 'apt cannot read its list of sources', ja: 'apt がソースの一覧を読み取れない' },
    pattern:
      /The list of sources could not be read|Type '[^'\n]{1,60}' is not known on (?:line|stanza) \d{1,4}|Malformed (?:entry|line|stanza) \d{1,4} in|ソースのリストを読むことができませんでした/gi,
    means: {
      en: 'A file in /etc/apt/sources.list.d is written in a way that apt does not understand, so it reads none of them; the message names file and line.',
      ja: '/etc/apt/sources.list.d のファイルに apt の解釈できない行があり、すべてのソースを読み取れません。ファイルと行はメッセージに示されます。',
    },
    firstStep: {
      en: 'Mend or remove that file, then check with `sudo apt-get update`.',
      ja: '該当のファイルを修正または削除し、`sudo apt-get update` で確認します。',
    },
    remedy: 'repair-in-guest',
    closer: [
      {
        // The extension copies the sources into a list of its own; older versions do not know the .sources form (deb822) of Ubuntu 24.04.
        beside: /\bazgps-(?:patch|src|sources)[\w-]{0,80}\.list|LinuxPatchExtension-[\d.]{1,20}\/tmp\//i,
        means: {
          en: 'The patch extension made a list of sources of its own, and apt does not understand it: versions that do not know the .sources form (deb822) copy it line by line. The files of the machine itself may be in order.',
          ja: '更新用拡張機能が独自に作成したソースの一覧を apt が解釈できません。.sources 形式 (deb822) に対応していないバージョンの拡張機能は、その内容をそのまま一覧に写します。マシン自体のファイルには問題がない場合があります。',
        },
        firstStep: {
          en: 'Check that `sudo apt-get update` works on the machine, and that the patch extension is up to date; Azure upgrades it by itself. Until then turn the .sources files in /etc/apt/sources.list.d into .list files.',
          ja: 'マシン上で `sudo apt-get update` が成功することと、更新用拡張機能が最新であることを確認します (拡張機能は Azure が自動的にアップグレードします)。それまでは、/etc/apt/sources.list.d の .sources ファイルを .list 形式に変換します。',
        },
        remedy: 'repair-in-guest',
      },
    ],
  },
  {
    id: 'broken-packages',
    title: { en: 'Dependencies unresolved (apt)', ja: '依存関係を解決できない (apt)' },
    pattern: /held broken packages|unmet dependencies/gi,
    means: {
      en: 'Installed or held packages keep apt from resolving the dependencies.',
      ja: 'インストール済みまたは保留 (hold) 中のパッケージが原因で、apt が依存関係を解決できません。',
    },
    firstStep: {
      en: 'List held packages (`apt-mark showhold`) and let `sudo apt-get -f install` show the conflict.',
      ja: '保留中のパッケージを `apt-mark showhold` で確認し、`sudo apt-get -f install` で競合の内容を確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'kept-back',
    title: { en: 'Packages kept back (apt)', ja: 'アップグレードが保留されたパッケージ (apt)' },
    pattern: /packages have been kept back|以下のパッケージは保留されます/gi,
    isGeneral: true,
    means: {
      en: 'apt leaves these packages as they are for now: their new version needs other packages added or removed, it is still being phased in, or somebody put them on hold. That is no failure by itself.',
      ja: 'apt がこれらのパッケージの更新を見送りました。新しいバージョンにほかのパッケージの追加や削除が必要か、段階的な配布の途中か、保留 (hold) に設定されています。それ自体は失敗ではありません。',
    },
    firstStep: {
      en: 'See which of them it is: `apt-mark showhold`, `apt-cache policy <package>` (phased), `sudo apt-get -s dist-upgrade` (what would be added or removed).',
      ja: '`apt-mark showhold` (保留)、`apt-cache policy <パッケージ>` (段階的な配布)、`sudo apt-get -s dist-upgrade` (追加・削除されるパッケージ) で理由を確認します。',
    },
    remedy: 'none',
  },
];
