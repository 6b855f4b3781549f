import type { Text } from '../model/locale.ts';

export type PackageManagerSignatureId =
  | 'apt-lock'
  | 'dpkg-interrupted'
  | 'repo-key'
  | 'fetch-failed'
  | 'hash-mismatch'
  | 'broken-packages'
  | 'repo-metadata'
  | 'curl'
  | 'yum-lock'
  | 'rpmdb'
  | 'depsolve'
  | 'not-registered'
  | 'rhui-403'
  | 'zypper-lock'
  | 'zypper-repos'
  | 'disk-full';

/** A text by which a Linux package manager tells why it failed. */
export interface PackageManagerSignature {
  readonly id: PackageManagerSignatureId;
  /** Global, case-insensitive, and every repetition in it bounded. */
  readonly pattern: RegExp;
  readonly means: Text;
  readonly firstStep: Text;
  /** The same run may succeed later although nobody repaired anything. */
  readonly isRetryable: boolean;
}

/** A line that goes on to say why nothing could be fetched is left to the signature of that reason. */
const NO_REASON_FOLLOWS = String.raw`(?![^\n]{0,400}(?:Hash Sum mismatch|NO_PUBKEY|EXPKEYSIG|is not signed|No space left|Curl error|\b403\b[^\n]{0,200}rhui|rhui[^\n]{0,200}\b403\b))`;

/**
 * The signatures of apt, dpkg, yum, dnf, rpm, zypper and Red Hat's update infrastructure, with apt's Japanese texts
 * beside the English ones. zypper's exit codes are in its manual page (6 no repositories, 7 locked, 106 some skipped).
 */
export const PACKAGE_MANAGER_SIGNATURES: readonly PackageManagerSignature[] = [
  {
    id: 'apt-lock',
    pattern:
      /Could not get lock \/var\/(?:lib\/dpkg\/lock(?:-frontend)?|lib\/apt\/lists\/lock|cache\/apt\/archives\/lock)|Unable to (?:acquire|lock) the [^\n]{1,120}is another process using it|\/var\/[\w/-]{1,60}lock(?:-frontend)? ?が取得できませんでした/gi,
    means: {
      en: 'Another apt process, often unattended-upgrades, holds the lock.',
      ja: '別の apt プロセス (多くは unattended-upgrades) がロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until that process has ended (`ps aux | grep -E "apt|dpkg|unattended"`) and run again; do not delete the lock file.',
      ja: 'そのプロセスの終了を待って再実行します (`ps aux | grep -E "apt|dpkg|unattended"`)。ロック ファイルは削除しないでください。',
    },
    isRetryable: true,
  },
  {
    id: 'dpkg-interrupted',
    pattern: /dpkg was interrupted|dpkg は中断されました/gi,
    means: {
      en: 'An earlier installation was broken off, and dpkg left packages half configured.',
      ja: '以前のインストールが中断され、dpkg のパッケージ構成が途中の状態です。',
    },
    firstStep: {
      en: 'Run `sudo dpkg --configure -a` on the machine, then repeat.',
      ja: 'マシン上で `sudo dpkg --configure -a` を実行してから再実行します。',
    },
    isRetryable: false,
  },
  {
    id: 'repo-key',
    pattern:
      /NO_PUBKEY [0-9A-F]{8,40}|EXPKEYSIG [0-9A-F]{8,40}|is not signed|GPG check FAILED|Public key for \S{1,200} is not installed/gi,
    means: {
      en: 'The signing key of a repository is missing or has expired, so its packages are not trusted.',
      ja: 'リポジトリの署名キーが登録されていないか期限切れのため、パッケージを検証できません。',
    },
    firstStep: {
      en: 'Install the current signing key from the publisher of the repository.',
      ja: 'リポジトリの提供元から現在の署名キーを取得して登録します。',
    },
    isRetryable: false,
  },
  {
    id: 'fetch-failed',
    pattern: new RegExp(
      `Unable to fetch some archives|Failed to fetch${NO_REASON_FOLLOWS}|Temporary failure resolving`,
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
    isRetryable: true,
  },
  {
    id: 'hash-mismatch',
    pattern: /Hash Sum mismatch|Release file [^\n]{1,300} is not valid yet/gi,
    means: {
      en: 'The package lists do not match the repository: a proxy serves old copies, or the clock of the machine is wrong.',
      ja: 'パッケージ一覧がリポジトリの内容と一致しません。プロキシの古いキャッシュか、マシンの時刻ずれが原因です。',
    },
    firstStep: {
      en: 'Check the clock (`timedatectl`), have the proxy refresh its cache, then run `sudo apt-get clean && sudo apt-get update`.',
      ja: '時刻 (`timedatectl`) を確認し、プロキシのキャッシュを更新してから `sudo apt-get clean && sudo apt-get update` を実行します。',
    },
    isRetryable: false,
  },
  {
    id: 'broken-packages',
    pattern: /held broken packages|unmet dependencies/gi,
    means: {
      en: 'Installed or held packages keep apt from resolving the dependencies.',
      ja: 'インストール済みまたは保留 (hold) 中のパッケージが原因で、apt が依存関係を解決できません。',
    },
    firstStep: {
      en: 'List held packages (`apt-mark showhold`) and let `sudo apt-get -f install` show the conflict.',
      ja: '保留中のパッケージを `apt-mark showhold` で確認し、`sudo apt-get -f install` で競合の内容を確認します。',
    },
    isRetryable: false,
  },
  {
    id: 'repo-metadata',
    pattern: new RegExp(
      `(?:Failed to download metadata for repo|Cannot retrieve repository metadata \\(repomd\\.xml\\))${NO_REASON_FOLLOWS}`,
      'gi',
    ),
    means: {
      en: 'The metadata of a repository could not be read: it is unreachable, the RHUI client certificate has expired, or the release lock (EUS) does not fit.',
      ja: 'リポジトリのメタデータを取得できません。リポジトリに到達できない、RHUI クライアント証明書の期限切れ、またはリリース固定 (EUS) の不一致が考えられます。',
    },
    firstStep: {
      en: 'Check that the repository in the message answers; on RHEL in Azure update the RHUI client package.',
      ja: 'メッセージ中のリポジトリへの疎通を確認します。Azure の RHEL では RHUI クライアント パッケージを更新します。',
    },
    isRetryable: false,
  },
  {
    id: 'curl',
    pattern: /Curl error \(\d{1,3}\)|\[Errno 14\] curl#\d{1,3}|Download \(curl\) error for/gi,
    means: {
      en: 'The transfer from the repository failed; the curl number tells where: 6 name, 7 connection, 28 time-out, 35 or 60 TLS, 58 client certificate.',
      ja: 'リポジトリからの転送に失敗しました。curl の番号が箇所を示します (6 名前解決、7 接続、28 タイムアウト、35 または 60 TLS、58 クライアント証明書)。',
    },
    firstStep: {
      en: 'Repeat the transfer on the machine with `curl -v` and the address in the message.',
      ja: 'メッセージ中のアドレスに対し、マシン上で `curl -v` を実行して再現を確認します。',
    },
    isRetryable: true,
  },
  {
    id: 'yum-lock',
    pattern: /Another app is currently holding the yum lock|Waiting for process with pid/gi,
    means: {
      en: 'Another yum or dnf process holds the lock.',
      ja: '別の yum または dnf プロセスがロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until that process has ended and run again; look for yum-cron, dnf-automatic and PackageKit.',
      ja: 'そのプロセスの終了を待って再実行します。yum-cron、dnf-automatic、PackageKit の動作を確認します。',
    },
    isRetryable: true,
  },
  {
    id: 'rpmdb',
    pattern: /rpmdb open failed|DB_RUNRECOVERY|cannot open Packages database/gi,
    means: { en: 'The rpm database is damaged.', ja: 'rpm データベースが破損しています。' },
    firstStep: {
      en: 'Save a copy of /var/lib/rpm, then rebuild it with `sudo rpm --rebuilddb`.',
      ja: '/var/lib/rpm のコピーを保存してから、`sudo rpm --rebuilddb` で再構築します。',
    },
    isRetryable: false,
  },
  {
    id: 'depsolve',
    pattern:
      /Protected multilib versions|Depsolve Error|nothing provides|none of the providers can be installed/gi,
    means: {
      en: 'A package needs another one that no enabled repository offers in the right version.',
      ja: '必要な依存パッケージの適切なバージョンが、有効なリポジトリにありません。',
    },
    firstStep: {
      en: 'Enable the repository that holds the missing package, or exclude the update that asks for it.',
      ja: '不足しているパッケージを含むリポジトリを有効にするか、それを要求する更新プログラムを除外します。',
    },
    isRetryable: false,
  },
  {
    id: 'not-registered',
    pattern: /This system is not registered|\bentitlement (?:server|certificate)/gi,
    means: {
      en: 'The machine has no Red Hat subscription attached. Machines that bring their own subscription get no updates without it; pay-as-you-go images use RHUI instead.',
      ja: 'Red Hat サブスクリプションが割り当てられていません。サブスクリプション持ち込み (BYOS) のマシンでは更新を取得できません。従量課金制イメージは RHUI を使用します。',
    },
    firstStep: {
      en: 'Find out how the machine is licensed. Bring-your-own: register it with `sudo subscription-manager register`. Pay-as-you-go: check its RHUI repositories.',
      ja: 'マシンのライセンス形態を確認します。BYOS では `sudo subscription-manager register` で登録し、従量課金制では RHUI リポジトリを確認します。',
    },
    isRetryable: false,
  },
  {
    id: 'rhui-403',
    pattern:
      /rhui[\w-]{0,20}\.microsoft\.com[^\n]{0,300}\b403\b|\b403\b[^\n]{0,300}rhui[\w-]{0,20}\.microsoft\.com/gi,
    means: {
      en: 'Red Hat Update Infrastructure (RHUI) refused the machine: it does not come from a public Azure address (VPN, forced tunnelling), or its client certificate package is too old.',
      ja: 'Red Hat Update Infrastructure (RHUI) がアクセスを拒否しました。送信元が Azure のパブリック IP アドレスでない (VPN、強制トンネリング) か、クライアント証明書パッケージが古いことが原因です。',
    },
    firstStep: {
      en: 'Send RHUI traffic straight to the internet from Azure, and update the RHUI client package.',
      ja: 'RHUI への通信を Azure から直接インターネットに送信する経路にし、RHUI クライアント パッケージを更新します。',
    },
    isRetryable: false,
  },
  {
    id: 'zypper-lock',
    pattern: /System management is locked|\bzypper\b[^\n]{0,120}\b(?:exit(?:ed)?|return)\b[^\n\d]{0,20}7\b/gi,
    means: {
      en: 'Another process, such as zypper, YaST or PackageKit, holds the lock of package management.',
      ja: '別のプロセス (zypper、YaST、PackageKit など) がパッケージ管理のロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until the process with the number in the message has ended and run again.',
      ja: 'メッセージに示されたプロセスの終了を待って再実行します。',
    },
    isRetryable: true,
  },
  {
    id: 'zypper-repos',
    pattern:
      /No repositories defined|Some of the repositories have not been refreshed|Skipping repository '|\bzypper\b[^\n]{0,120}\b(?:exit(?:ed)?|return)\b[^\n\d]{0,20}(?:6|106)\b/gi,
    means: {
      en: 'zypper has no repositories, or had to skip some that it could not refresh.',
      ja: 'zypper にリポジトリが定義されていないか、更新できないリポジトリがスキップされました。',
    },
    firstStep: {
      en: 'List the repositories with `zypper lr -u` and refresh them with `sudo zypper ref`; on SLES check the registration (`sudo SUSEConnect --status-text`).',
      ja: '`zypper lr -u` でリポジトリを確認し、`sudo zypper ref` で更新します。SLES では登録状態も確認します (`sudo SUSEConnect --status-text`)。',
    },
    isRetryable: false,
  },
  {
    id: 'disk-full',
    pattern:
      /No space left on device|デバイスに空き領域がありません|You don.t have enough free space in|Insufficient space in download directory|more space needed on the/gi,
    means: {
      en: 'A file system is full, mostly /, /boot or /var.',
      ja: 'ファイル システムの空き容量が不足しています。多くは /、/boot、/var です。',
    },
    firstStep: {
      en: 'Find the full file system with `df -h` and `df -i`, then remove old kernels and package caches.',
      ja: '`df -h` と `df -i` で該当のファイル システムを特定し、古いカーネルとパッケージ キャッシュを削除します。',
    },
    isRetryable: false,
  },
];
