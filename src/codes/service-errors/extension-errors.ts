import type { ServiceError } from '../service-error.ts';

/** How the extension, and the Linux agent that calls it, tell with which code it ended. The Azure Monitor agent puts the first in the same words and names itself or its package. */
function endedWith(code: number, extension = 'LinuxPatchExtension'): string {
  return `\\b(?:enable|install|update|reset) failed with exit code ${code}\\b(?![^\\n]{0,300}azure\\.?monitor)|\\bNon-zero exit code: ${code}\\b[^\\n]{0,200}${extension}`;
}

/** Those of Azure that this bot speaks of. */
const ANY_EXTENSION = '(?:LinuxPatchExtension|AzureMonitorLinuxAgent)';

/** What the patch extensions say by themselves. Source: Azure/LinuxPatchExtension, bootstrap/Constants.py; public reports for the Windows one. */
export const EXTENSION_ERRORS: readonly ServiceError[] = [
  {
    name: 'CL_SUDO_CHECK_FAILED',
    pattern: new RegExp(`Sudo status check failed|Unable to invoke sudo successfully|${endedWith(88)}`, 'gi'),
    guest: 'linux',
    means: {
      en: 'The Linux patch extension could not use sudo. Deleting the extension changes nothing.',
      ja: 'Linux の更新用拡張機能が sudo を使用できませんでした。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Give root its line in /etc/sudoers (`root ALL=(ALL) ALL`, with visudo) and let it run without a terminal (no `requiretty`); hardened images often lack both. Check with `sudo -l -U root`.',
      ja: 'visudo で /etc/sudoers に root の行 (`root ALL=(ALL) ALL`) を追加し、端末なしで実行できるようにします (`requiretty` を外す)。堅牢化イメージではいずれも設定されていないことがあります。`sudo -l -U root` で確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'CL_PYTHON_TOO_OLD',
    pattern: new RegExp(`Unsupported older Python version|${endedWith(52)}`, 'gi'),
    guest: 'linux',
    means: {
      en: 'The Linux patch extension found no Python that it can use: none, or one older than 2.7. Deleting the extension changes nothing.',
      ja: 'Linux の更新用拡張機能が使用できる Python がありません。Python がないか、2.7 より古いバージョンです。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Install a supported Python from the distribution and check with `python3 --version`, or move to a supported release.',
      ja: 'ディストリビューションからサポート対象の Python をインストールし、`python3 --version` で確認します。または、サポート対象のリリースに移行します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    // What a shell answers for a command that is not there (127), and the shim of the extension where it finds no interpreter.
    name: 'PythonNotFound',
    pattern: new RegExp(
      `\\bno python interpreter\\b|\\bpython[23]?: (?:command )?not found\\b|/env: [‘'"]?python[23]?[’'"]?: No such file|${endedWith(127)}`,
      'gi',
    ),
    guest: 'linux',
    means: {
      en: 'No Python was found on the machine, and the extension is written in it (2.7 or later). Deleting the extension changes nothing.',
      ja: 'マシンに Python がありません。拡張機能は Python (2.7 以降) で動作します。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Install Python from the distribution, for example `sudo dnf install python3` or `sudo apt-get install python3`, and check with `python3 --version`.',
      ja: 'ディストリビューションから Python をインストールします (例: `sudo dnf install python3`、`sudo apt-get install python3`)。`python3 --version` で確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'CL_AGENT_TOO_OLD',
    // Cut off before it names the page where the message is longer than Azure keeps.
    pattern:
      /minimum Azure Linux Agent version prerequisite|Unsupported older Azure Linux Agent version|aka\.ms\/UpdateLinuxAgent/gi,
    guest: 'linux',
    means: {
      en: 'The Azure Linux agent is too old for the patch extension. Deleting the extension changes nothing.',
      ja: 'Azure Linux エージェントのバージョンが古く、更新用拡張機能に対応していません。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Update the agent (http://aka.ms/UpdateLinuxAgent) and check with `waagent --version`.',
      ja: 'エージェントを更新し (http://aka.ms/UpdateLinuxAgent)、`waagent --version` で確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    // What a shell answers for a file that is there and may not be executed (126); the agent says so of a mount.
    name: 'ExtensionNotExecutable',
    title: { en: 'Extension cannot be executed', ja: '拡張機能を実行できない' },
    pattern: new RegExp(
      `\\bnoexec flag is set on\\b|\\bmounted with the noexec flag\\b|${endedWith(126, ANY_EXTENSION)}`,
      'gi',
    ),
    guest: 'linux',
    means: {
      en: 'An extension cannot be executed where Azure puts it, below /var/lib/waagent: the file system is mounted noexec, or a security module forbids it. Deleting the extension changes nothing.',
      ja: '拡張機能を配置先 (/var/lib/waagent) で実行できません。ファイル システムが noexec でマウントされているか、セキュリティ モジュールが実行を禁止しています。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Look with `findmnt -T /var/lib/waagent -o TARGET,OPTIONS`. Where it says noexec, take that off for /var, or give /var/lib/waagent a file system of its own that allows execution; else read what SELinux or fapolicyd denied.',
      ja: '`findmnt -T /var/lib/waagent -o TARGET,OPTIONS` で確認します。noexec の場合は /var から外すか、/var/lib/waagent を実行可能な別のファイル システムにします。そうでない場合は SELinux や fapolicyd の拒否の記録を確認します。',
    },
    // What reads inside the machine is an extension too.
    remedy: 'act-in-azure',
  },
  {
    name: 'DistributionNotServed',
    title: { en: 'Distribution not supported', ja: 'サポート対象外のディストリビューション' },
    pattern: new RegExp(
      `distro is not yet supported in your region|aka\\.ms/VMGuestPatchingCompatibility|${endedWith(51)}`,
      'gi',
    ),
    guest: 'linux',
    means: {
      en: 'The Linux patch extension does not support the distribution or its release. Deleting the extension changes nothing.',
      ja: 'Linux の更新用拡張機能が、このディストリビューションまたはリリースに対応していません。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Compare `cat /etc/os-release` with https://aka.ms/VMGuestPatchingCompatibility; patch the machine by its own means, or move it to a supported release.',
      ja: '`cat /etc/os-release` を https://aka.ms/VMGuestPatchingCompatibility と比較します。マシン自体の仕組みでパッチを適用するか、サポート対象のリリースに移行します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'RebootDidNotProceed',
    title: { en: 'Restart did not take place', ja: '再起動が行われない' },
    pattern: /Reboot failed to proceed on the machine in a timely manner/gi,
    guest: 'linux',
    means: {
      en: 'The run asked for a restart, and the machine did not restart in time: a service holds it up, or the restart was called off on the machine.',
      ja: '実行から再起動が要求されましたが、時間内に再起動されませんでした。サービスの終了待ちか、マシン上での再起動の取り消しが考えられます。',
    },
    firstStep: {
      en: 'Restart the machine from Azure, then run the installation again.',
      ja: 'Azure からマシンを再起動し、インストールを再実行します。',
    },
    remedy: 'restart',
  },
  {
    // The unit still points to the folder of the version before. Source: public reports.
    name: 'AssessmentServiceLost',
    title: { en: 'Assessment service lost', ja: '評価サービスの消失' },
    pattern:
      /MsftLinuxPatchAutoAssess(?:\.sh)?:? No such file or directory|MsftLinuxPatchAutoAssess\.(?:service|timer)[^\n]{0,80}(?:could not be found|not found|not loaded|failed because)/gi,
    guest: 'linux',
    means: {
      en: 'The service that starts periodic assessments is gone, or points to the folder of an earlier version of the patch extension: an upgrade of the extension can leave it so.',
      ja: '定期評価を開始するサービスがないか、更新用拡張機能の以前のバージョンのフォルダーを指しています。拡張機能のアップグレード後にこの状態になることがあります。',
    },
    firstStep: {
      en: 'Assess the machine on demand: that sets the service up again. Check with `systemctl status MsftLinuxPatchAutoAssess.timer`; if it is gone again after the next upgrade, open a support request.',
      ja: 'オンデマンドで評価を実行するとサービスが再構成されます。`systemctl status MsftLinuxPatchAutoAssess.timer` で確認し、次のアップグレードの後に再発する場合はサポートに問い合わせます。',
    },
    remedy: 'assess-again',
    isOfAssessment: true,
  },
  {
    // What the Linux agent says. Source: Azure/WALinuxAgent, common/exception.py.
    name: 'ExtensionDownloadError',
    guest: 'linux',
    means: {
      en: 'The guest agent could not download the package of the extension from Azure storage: the way out over HTTPS is blocked, or a proxy stands in it. Deleting the extension changes nothing.',
      ja: 'ゲスト エージェントが拡張機能のパッケージを Azure ストレージからダウンロードできませんでした。HTTPS の送信が遮断されているか、プロキシの問題です。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Let the machine reach *.blob.core.windows.net on port 443 and 168.63.129.16 on ports 80 and 32526; check with `curl -I` and the address in the message. A proxy has to be named in /etc/waagent.conf (HttpProxy.Host).',
      ja: 'マシンから *.blob.core.windows.net (ポート 443) と 168.63.129.16 (ポート 80、32526) への通信を許可し、メッセージ中のアドレスに対して `curl -I` で確認します。プロキシは /etc/waagent.conf (HttpProxy.Host) に指定します。',
    },
    // What reads inside the machine is an extension too.
    remedy: 'act-in-azure',
  },
  {
    name: 'CL_SYSTEMD_NOT_PRESENT',
    guest: 'linux',
    means: {
      en: 'The machine has no systemd, which periodic assessment needs for its timer. Deleting the extension changes nothing.',
      ja: 'マシンに systemd がありません。定期評価のタイマーには systemd が必要です。拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Assess the machine on demand, or move to a release with systemd.',
      ja: 'オンデマンドで評価を実行するか、systemd を備えたリリースに移行します。',
    },
    remedy: 'assess-again',
    isOfAssessment: true,
  },
  {
    name: 'CL_NEWER_OPERATION_SUPERSEDED',
    pattern: /(?<![A-Z_])NEWER_OPERATION_SUPERSEDED\b/gi,
    guest: 'linux',
    means: {
      en: 'A newer request took the place of this run, as happens when the same is asked for twice.',
      ja: 'より新しい要求がこの実行に取って代わりました。同じ操作を続けて要求した場合などに起こります。',
    },
    firstStep: {
      en: 'What the newer operation came to counts: wait for it if it still runs. If none has run since, start this one again, once.',
      ja: '新しい操作の結果が有効です。実行中であれば完了を待ちます。その後に実行された操作がない場合は、1 回だけやり直します。',
    },
    remedy: 'wait',
  },
  {
    name: 'UA_ESM_Required',
    guest: 'linux',
    means: {
      en: 'Pending updates belong to Expanded Security Maintenance, which needs Ubuntu Pro on the machine.',
      ja: '保留中の更新プログラムは拡張セキュリティ メンテナンス (ESM) に属し、マシンに Ubuntu Pro が必要です。',
    },
    firstStep: {
      en: 'Attach Ubuntu Pro (`pro status` shows the state), or move to a release in standard support.',
      ja: 'Ubuntu Pro を有効にするか (状態は `pro status` で確認)、標準サポート期間内のリリースに移行します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    // The reason stands in the record of the assessment, not of the installation.
    name: 'InstallationLacksAssessment',
    title: { en: 'Assessment of the run failed', ja: '実行時の評価の失敗' },
    pattern: /Installation failed due to assessment failure/gi,
    isGeneral: true,
    guest: 'linux',
    means: {
      en: 'An installation begins with an assessment, and that failed, so nothing was installed.',
      ja: 'インストールは最初に評価を行いますが、その評価が失敗したため、何もインストールされませんでした。',
    },
    firstStep: {
      en: 'Assess the machine: if that fails, its error is the reason; if it succeeds, run the installation again.',
      ja: 'マシンの評価を実行します。失敗する場合はそのエラーが原因です。成功する場合はインストールを再実行します。',
    },
    remedy: 'assess-again',
  },
  {
    name: 'OPERATION_FAILED',
    isGeneral: true,
    means: {
      en: 'The patch extension gave up the operation; its log on the machine tells why.',
      ja: '更新用拡張機能が操作を中止しました。原因はマシン上のログに記録されています。',
    },
    firstStep: {
      en: 'Read the log that the message names; on Linux: `sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log`.',
      ja: 'メッセージに示されたログを確認します。Linux の場合: `sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log`。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'SecurityException',
    pattern: /Requested registry access is not allowed|要求されたレジストリ アクセスは許可されていません/gi,
    guest: 'windows',
    means: {
      en: 'The Windows patch extension was refused access to the registry: the rights of the local system account were taken away, or security software blocks it.',
      ja: 'Windows の更新用拡張機能がレジストリへのアクセスを拒否されました。ローカル システム アカウントの権限が変更されているか、セキュリティ ソフトウェアが遮断しています。',
    },
    firstStep: {
      en: 'Check the permissions of SYSTEM on HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate and HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate, and what the security software has blocked.',
      ja: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate と HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate に対する SYSTEM のアクセス許可と、セキュリティ ソフトウェアの遮断履歴を確認します。',
    },
    remedy: 'repair-in-guest',
  },
];
