import type { CloserExplanation } from '../explanation.ts';
import type { PackageManagerSignature } from '../package-manager-signature.ts';
import { ENDED_CENTOS } from './ended-releases.ts';
import { NO_REASON_FOLLOWS } from './no-reason-follows.ts';

/** What single numbers of curl tell. Source: libcurl error codes (curl.se/libcurl/c/libcurl-errors.html). */
const CURL_NUMBERS: readonly CloserExplanation[] = [
  {
    beside: curlNumber(6),
    means: {
      en: 'The name of the repository could not be resolved (curl 6).',
      ja: 'リポジトリの名前を解決できませんでした (curl 6)。',
    },
    firstStep: {
      en: 'Check the DNS of the machine (`getent hosts <name in the message>`) and the proxy in /etc/yum.conf or /etc/dnf/dnf.conf.',
      ja: 'マシンの DNS (`getent hosts <メッセージ中の名前>`) と、/etc/yum.conf または /etc/dnf/dnf.conf のプロキシを確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    beside: curlNumber(7, 28),
    means: {
      en: 'The repository could not be connected to, or did not answer in time (curl 7, 28).',
      ja: 'リポジトリに接続できないか、時間内に応答がありませんでした (curl 7、28)。',
    },
    firstStep: {
      en: 'Check that network security groups, route tables, firewall and proxy let the machine reach the address in the message on port 443.',
      ja: 'ネットワーク セキュリティ グループ、ルート テーブル、ファイアウォール、プロキシで、メッセージ中のアドレスへのポート 443 の通信が許可されていることを確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    beside: curlNumber(35, 60),
    means: {
      en: 'The TLS connection to the repository failed: a device on the way breaks it off or shows a certificate of its own, the clock is wrong, or the root certificates are too old (curl 35, 60).',
      ja: 'リポジトリへの TLS 接続に失敗しました。経路上の機器による切断や証明書の差し替え、時刻のずれ、古いルート証明書が考えられます (curl 35、60)。',
    },
    firstStep: {
      en: 'Take the address in the message out of TLS inspection, check the clock (`timedatectl`) and update ca-certificates.',
      ja: 'メッセージ中のアドレスを TLS インスペクションの対象から外し、時刻 (`timedatectl`) を確認して、ca-certificates を更新します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    beside: curlNumber(58),
    means: {
      en: 'The client certificate that the machine shows to the repository cannot be used: it is missing, unreadable or expired (curl 58).',
      ja: 'リポジトリに提示するクライアント証明書を使用できません。存在しないか、読み取れないか、期限切れです (curl 58)。',
    },
    firstStep: {
      en: 'Look at sslclientcert of the repository in /etc/yum.repos.d and at the file that it names (`openssl x509 -noout -enddate -in <file>`); on RHEL in Azure update the RHUI client package.',
      ja: '/etc/yum.repos.d にあるリポジトリの sslclientcert と、そのファイル (`openssl x509 -noout -enddate -in <ファイル>`) を確認します。Azure の RHEL では RHUI クライアント パッケージを更新します。',
    },
    remedy: 'repair-in-guest',
  },
];

function curlNumber(...numbers: readonly number[]): RegExp {
  return new RegExp(`curl(?: (?:error|エラー) {0,2}\\(?|#)(?:${numbers.join('|')})(?!\\d)`, 'i');
}

/** What yum, dnf, rpm and Red Hat's update infrastructure say. */
export const YUM_SIGNATURES: readonly PackageManagerSignature[] = [
  {
    id: 'repo-metadata',
    title: { en: 'Metadata of a repository unreadable', ja: 'リポジトリのメタデータを取得できない' },
    pattern: new RegExp(
      `(?:Failed to download metadata for repo|のメタデータのダウンロードに失敗しました|Cannot retrieve (?:repository metadata \\(repomd\\.xml\\)|metalink for repository)|all mirrors were already tried|Cannot find a valid baseurl for repo)${NO_REASON_FOLLOWS}`,
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
    remedy: 'repair-in-guest',
    closer: [ENDED_CENTOS],
  },
  {
    id: 'curl',
    title: { en: 'Transfer from a repository failed (curl)', ja: 'リポジトリからの転送に失敗 (curl)' },
    pattern:
      /Curl (?:error|エラー) {0,2}\(?\d{1,3}\)?|(?:\[Errno 14\]|\b14:) curl#\d{1,3}|Download \(curl\) error for/gi,
    means: {
      en: 'The transfer from the repository failed; the curl number tells where: 6 name, 7 connection, 28 time-out, 35 or 60 TLS, 58 client certificate.',
      ja: 'リポジトリからの転送に失敗しました。curl の番号が箇所を示します (6 名前解決、7 接続、28 タイムアウト、35 または 60 TLS、58 クライアント証明書)。',
    },
    firstStep: {
      en: 'Repeat the transfer on the machine with `curl -v` and the address in the message.',
      ja: 'メッセージ中のアドレスに対し、マシン上で `curl -v` を実行して再現を確認します。',
    },
    remedy: 'repair-in-guest',
    closer: [
      {
        // Red Hat Update Infrastructure refuses an expired client certificate with curl 56 or 58.
        beside:
          /rhui[^\n]{0,400}(?:certificate[^\n]{0,60}expired|expired[^\n]{0,60}certificate|証明書[^\n]{0,20}(?:期限|失効))|(?:certificate[^\n]{0,60}expired|expired[^\n]{0,60}certificate|証明書[^\n]{0,20}(?:期限|失効))[^\n]{0,400}rhui/i,
        means: {
          en: 'The client certificate that the machine shows to Red Hat Update Infrastructure (RHUI) has expired.',
          ja: 'Red Hat Update Infrastructure (RHUI) への接続に使用するクライアント証明書の有効期限が切れています。',
        },
        firstStep: {
          en: "Update the RHUI client package with only Microsoft's repositories enabled: `sudo yum update -y --disablerepo='*' --enablerepo='*microsoft*'`.",
          ja: "Microsoft のリポジトリだけを有効にして RHUI クライアント パッケージを更新します: `sudo yum update -y --disablerepo='*' --enablerepo='*microsoft*'`。",
        },
        remedy: 'repair-in-guest',
      },
      ENDED_CENTOS,
      ...CURL_NUMBERS,
    ],
  },
  {
    id: 'yum-lock',
    title: { en: 'yum or dnf is locked', ja: 'yum / dnf がロック中' },
    pattern: /Another app is currently holding the yum lock|Waiting for process with pid/gi,
    means: {
      en: 'Another yum or dnf process holds the lock.',
      ja: '別の yum または dnf プロセスがロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until that process has ended and run again; look for yum-cron, dnf-automatic and PackageKit.',
      ja: 'そのプロセスの終了を待って再実行します。yum-cron、dnf-automatic、PackageKit の動作を確認します。',
    },
    remedy: 'wait',
  },
  {
    id: 'rpmdb',
    title: { en: 'rpm database damaged', ja: 'rpm データベースの破損' },
    pattern: /rpmdb open failed|DB_RUNRECOVERY|cannot open Packages database/gi,
    means: { en: 'The rpm database is damaged.', ja: 'rpm データベースが破損しています。' },
    firstStep: {
      en: 'Save a copy of /var/lib/rpm, then rebuild it with `sudo rpm --rebuilddb`.',
      ja: '/var/lib/rpm のコピーを保存してから、`sudo rpm --rebuilddb` で再構築します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'depsolve',
    title: { en: 'Dependencies unresolved', ja: '依存関係を解決できない' },
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
    remedy: 'repair-in-guest',
  },
  {
    id: 'not-registered',
    title: { en: 'No Red Hat subscription attached', ja: 'Red Hat サブスクリプション未割り当て' },
    pattern: /This system is not registered|\bentitlement (?:server|certificate)/gi,
    means: {
      en: 'The machine has no Red Hat subscription attached. Machines that bring their own subscription get no updates without it; pay-as-you-go images use RHUI instead.',
      ja: 'Red Hat サブスクリプションが割り当てられていません。サブスクリプション持ち込み (BYOS) のマシンでは更新を取得できません。従量課金制イメージは RHUI を使用します。',
    },
    firstStep: {
      en: 'Find out how the machine is licensed. Bring-your-own: register it with `sudo subscription-manager register`. Pay-as-you-go: check its RHUI repositories.',
      ja: 'マシンのライセンス形態を確認します。BYOS では `sudo subscription-manager register` で登録し、従量課金制では RHUI リポジトリを確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'rhui-403',
    title: { en: 'RHUI refuses the machine (HTTP 403)', ja: 'RHUI がアクセスを拒否 (HTTP 403)' },
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
    remedy: 'repair-in-guest',
  },
  {
    // The Linux patch extension says so after it tried to renew the client package itself. Source: YumPackageManager.fix_ssl_certificate_issue.
    id: 'rhui-certificate',
    title: { en: 'RHUI client certificate expired', ja: 'RHUI クライアント証明書の期限切れ' },
    pattern: /Customer environment error \(expired SSL certs\)/gi,
    means: {
      en: 'The repositories of Red Hat Update Infrastructure (RHUI) could not be read, as with an expired client certificate. The patch extension tried to renew the client package, and that failed too.',
      ja: 'Red Hat Update Infrastructure (RHUI) のリポジトリを読み取れません。クライアント証明書の期限切れが考えられます。更新用拡張機能がクライアント パッケージの更新を試みましたが、それも失敗しました。',
    },
    firstStep: {
      en: "Run on the machine what the extension ran, and read what it says: `sudo yum update -y --disablerepo='*' --enablerepo='*microsoft*'`. Check that rhui4-1.microsoft.com answers on port 443 and that no VPN or forced tunnel lies between.",
      ja: "拡張機能と同じコマンドをマシン上で実行し、メッセージを確認します: `sudo yum update -y --disablerepo='*' --enablerepo='*microsoft*'`。rhui4-1.microsoft.com のポート 443 に接続でき、VPN や強制トンネリングを経由していないことも確認します。",
    },
    remedy: 'repair-in-guest',
  },
  {
    id: 'yum-no-classification',
    title: { en: 'No classification of updates (yum)', ja: '更新プログラムの分類情報なし (yum)' },
    pattern: /Classification-based patching is only supported on YUM/gi,
    means: {
      en: 'The repositories of the machine do not say which updates are security updates, so an installation by classification cannot be carried out; CentOS is the usual case.',
      ja: 'マシンのリポジトリに更新プログラムの分類情報 (どれがセキュリティ更新か) がないため、分類を指定したインストールを実行できません。多くは CentOS です。',
    },
    firstStep: {
      en: 'Let the schedule install Critical, Security and Other together, or name the packages. `sudo yum -q --security check-update` shows whether the repositories tell.',
      ja: 'スケジュールの対象を「緊急」「セキュリティ」「その他」のすべてにするか、パッケージ名を指定します。リポジトリに分類情報があるかどうかは `sudo yum -q --security check-update` で確認できます。',
    },
    remedy: 'act-in-azure',
  },
];
