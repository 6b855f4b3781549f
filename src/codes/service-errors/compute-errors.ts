import type { ServiceError } from '../service-error.ts';
import { NOT_ALLOWED_BECAUSE } from './not-allowed-because.ts';

/**
 * What the compute service says when it cannot assess, patch, or work an extension. It publishes no list of them.
 * Source: Troubleshoot virtual machine extensions and Troubleshoot Azure Windows VM Agent issues (learn.microsoft.com).
 */
export const COMPUTE_ERRORS: readonly ServiceError[] = [
  {
    name: 'VMGuestPatchInternalError',
    means: {
      en: 'The assessment or installation failed inside the service. Documented causes: the guest agent does not answer, the machine is overloaded, the network, or the platform itself.',
      ja: '評価またはインストールがサービス内部で失敗しました。主な原因は、ゲスト エージェントの無応答、マシンの高負荷、ネットワーク、プラットフォーム側の障害です。',
    },
    firstStep: {
      en: 'Assess the machine again. If the error returns, check that its guest agent is ready and not out of date, then open a support request with the time of the operation.',
      ja: 'もう一度評価を実行します。再発する場合は、ゲスト エージェントが準備完了の状態で最新であることを確認し、操作の時刻を添えてサポートに問い合わせます。',
    },
    remedy: 'assess-again',
  },
  {
    name: 'VMExtensionProvisioningError',
    isGeneral: true,
    means: {
      en: 'An extension of the machine failed while it was installed or run; the message of the extension itself tells why.',
      ja: 'マシンの拡張機能のインストールまたは実行が失敗しました。原因は拡張機能自体のメッセージに示されます。',
    },
    firstStep: {
      en: "Read the extension's own status. If it names no reason, delete the patch extension and assess the machine; Azure reinstalls it.",
      ja: '拡張機能の状態メッセージを確認します。原因が示されていない場合は、更新用拡張機能を削除して評価を実行します (Azure が再インストールします)。',
    },
    remedy: 'repair-extension',
  },
  {
    name: 'VMExtensionHandlerNonTransientError',
    isGeneral: true,
    means: {
      en: 'The handler of an extension failed in a way that repeating does not cure, while it was downloaded, installed or enabled.',
      ja: '拡張機能ハンドラーのダウンロード、インストール、有効化のいずれかが、再試行では解消しない形で失敗しました。',
    },
    firstStep: {
      en: "Read the extension's own status. If it names no reason, delete the patch extension and assess the machine; Azure reinstalls it.",
      ja: '拡張機能の状態メッセージを確認します。原因が示されていない場合は、更新用拡張機能を削除して評価を実行します (Azure が再インストールします)。',
    },
    remedy: 'repair-extension',
  },
  {
    name: 'VMExtensionProvisioningTimeout',
    means: {
      en: 'The extension did not come to an end in the time that Azure waits for it. Most often another extension of the machine is still at work and keeps it waiting, or the machine is overloaded or cut off from what the extension needs.',
      ja: '拡張機能の処理が、Azure の待機時間内に完了しませんでした。多くは、マシンの別の拡張機能が処理中のままで後続が待たされているか、マシンの高負荷、または拡張機能に必要な通信の遮断が原因です。',
    },
    firstStep: {
      en: 'See which extensions of the machine are not Succeeded (`az vm get-instance-view --query "instanceView.extensions[].{name:name,status:statuses[0].displayStatus}"`): remove or repair one that has been at work for hours, then assess the machine again.',
      ja: '「成功」以外の拡張機能を確認します (`az vm get-instance-view --query "instanceView.extensions[].{name:name,status:statuses[0].displayStatus}"`)。数時間以上処理中のものを削除または修復してから、もう一度評価を実行します。',
    },
    remedy: 'assess-again',
  },
  {
    name: 'OSProvisioningTimedOut',
    means: {
      en: 'When the machine was made, its guest agent did not report within the time that Azure waits (40 minutes, 90 with extensions). The machine may have come up all the same: the state stays until it is changed next.',
      ja: 'マシンの作成時に、Azure の待機時間 (40 分、拡張機能がある場合は 90 分) 内にゲスト エージェントからの報告がありませんでした。その後正常に起動している場合もあり、この状態は次の変更まで残ります。',
    },
    firstStep: {
      en: 'Look whether its guest agent is ready now. If it is, the state can be left, or renewed with `az vm reapply`; if not, check the boot diagnostics and that the image was generalised.',
      ja: '現在ゲスト エージェントが準備完了かどうかを確認します。準備完了であればそのままでよく、状態は `az vm reapply` で更新できます。そうでない場合は、ブート診断と、イメージが一般化されているかを確認します。',
    },
    remedy: 'act-in-azure',
  },
  {
    // Compute says so of every extension, also of the one that runs commands. Source: public reports.
    name: 'GuestAgentTooOld',
    title: { en: 'Guest agent too old', ja: 'ゲスト エージェントのバージョンが古い' },
    pattern:
      /features that are not supported by the version of the VM agent|aka\.ms\/VMExtension(?:Linux|Windows)AgentUpdate/gi,
    means: {
      en: 'The guest agent of the machine is too old for what was asked of it, and everything that Azure does inside the machine goes through it. Deleting the extension changes nothing.',
      ja: 'マシンのゲスト エージェントのバージョンが古く、要求された機能に対応していません。マシン内での Azure の処理はすべてこのエージェントを介して行われるため、拡張機能を削除しても解消しません。',
    },
    firstStep: {
      en: 'Update the agent on the machine: on Linux the package walinuxagent or WALinuxAgent, with `AutoUpdate.Enabled=y` in /etc/waagent.conf; on Windows its installer (aka.ms/VMExtensionWindowsAgentUpdate). Check with `waagent --version`.',
      ja: 'マシン上でエージェントを更新します。Linux では walinuxagent または WALinuxAgent パッケージを更新し、/etc/waagent.conf で `AutoUpdate.Enabled=y` とします。Windows ではインストーラー (aka.ms/VMExtensionWindowsAgentUpdate) を使います。`waagent --version` で確認します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'VMAgentStatusCommunicationError',
    means: {
      en: 'The guest agent of the machine has not reported its status, so no extension can be worked.',
      ja: 'マシンのゲスト エージェントから状態が報告されていないため、拡張機能を操作できません。',
    },
    firstStep: {
      en: "Check that the machine runs, restart the agent's service on it (Windows: WindowsAzureGuestAgent, Linux: walinuxagent or waagent), and check that it reaches 168.63.129.16.",
      ja: 'マシンが実行中であることを確認し、エージェントのサービス (Windows: WindowsAzureGuestAgent、Linux: walinuxagent または waagent) を再起動して、168.63.129.16 に接続できることを確認します。',
    },
    // Run Command goes through the same agent, so there is nothing to offer.
    remedy: 'act-in-azure',
  },
  {
    name: 'OperationNotAllowed',
    means: {
      en: 'Azure does not allow the operation in the present state: the machine is off, its agent is missing, a quota is used up, or too many operations were asked for.',
      ja: '現在の状態ではこの操作が許可されていません。マシンの停止、エージェントの不在、クォータ超過、操作の集中 (調整) のいずれかです。',
    },
    firstStep: {
      en: 'Read the message behind the code; it says which of them. Start a stopped machine, or wait some minutes if it speaks of too many requests.',
      ja: 'コードに続くメッセージで原因を確認します。停止中のマシンは起動し、要求が多すぎる場合は数分待ちます。',
    },
    remedy: 'act-in-azure',
    // Azure's words for it come with and without the code.
    pattern: /extension operations are disallowed/gi,
    closer: NOT_ALLOWED_BECAUSE,
  },
  {
    name: 'OperationPreempted',
    means: {
      en: 'A newer operation on the machine took the place of this one.',
      ja: 'より新しい操作が優先されたため、この操作は打ち切られました。',
    },
    firstStep: {
      en: 'What the newer operation came to counts: wait for it if it still runs, then look whether this one is still needed.',
      ja: '新しい操作の結果が有効です。実行中であれば完了を待ち、この操作がまだ必要かどうかを確認します。',
    },
    remedy: 'wait',
  },
  {
    name: 'AnotherOperationInProgress',
    means: {
      en: 'Another operation on the machine or on its network is still running.',
      ja: 'マシンまたはそのネットワークに対する別の操作が実行中です。',
    },
    firstStep: {
      en: 'Wait until that operation has ended, then repeat this one.',
      ja: 'その操作の完了を待って再実行します。',
    },
    remedy: 'wait',
  },
  {
    name: 'Conflict',
    isKnownByName: false,
    // Where a code stands, or where the question is about nothing else: "explain Conflict".
    pattern:
      /(?:\bcode"?\s{0,3}[:=]\s{0,3}"?|\(|^|\[)Conflict(?=["):,\]])|(?<=^\s{0,3}(?:please\s)?(?:explain|define|meaning\sof|what(?:'s|\sis|\sdoes))?\s{0,3}(?:the\s|an?\s)?(?:error\s|code\s|error\scode\s|エラー|コード|エラーコード)?\s{0,3}["'「『]?)Conflict(?=["'」』]?\s{0,3}(?:error|エラー|コード)?\s{0,3}(?:mean|って(?:何|なに)|とは|の意味|を説明)?[^\w\s]{0,8}\s{0,3}$)/gim,
    means: {
      en: 'Another change of the same resource is under way.',
      ja: '同じリソースに対する別の変更が進行中です。',
    },
    firstStep: {
      en: 'Wait until the other change has ended, then repeat the operation.',
      ja: '別の変更の完了を待って、操作を再実行します。',
    },
    remedy: 'wait',
  },
];
