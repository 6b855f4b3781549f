import type { CloserExplanation } from '../explanation.ts';

/**
 * What the compute service says behind `OperationNotAllowed`, which it answers for many reasons: the message alone tells which.
 * Source: Troubleshoot virtual machine extensions, Resolve errors for resource quotas, Troubleshooting API throttling errors (learn.microsoft.com).
 */
export const NOT_ALLOWED_BECAUSE: readonly CloserExplanation[] = [
  {
    beside: /reserved for internal use/i,
    means: {
      en: "The patch extension is the platform's own and cannot be installed by hand.",
      ja: '更新用拡張機能はプラットフォーム専用で、手動ではインストールできません。',
    },
    firstStep: {
      en: 'Do not install the extension; assess the machine, and Azure installs it. If it never appears, check that image and processor type of the machine are supported, then open a support request.',
      ja: '拡張機能を手動でインストールせず、評価を実行してください (Azure がインストールします)。追加されない場合は、イメージとプロセッサの種類がサポート対象かを確認し、サポートに問い合わせます。',
    },
    remedy: 'assess-again',
  },
  {
    beside:
      /extension operations (?:are|is) (?:disallowed|not allowed|disabled)|allowExtensionOperations|拡張機能の?操作[がは](?:許可されて|無効)/i,
    means: {
      en: 'The machine does not let extensions be worked: allowExtensionOperations of its osProfile is false, or it was made without the guest agent.',
      ja: 'マシンで拡張機能の操作が許可されていません。osProfile の allowExtensionOperations が false であるか、ゲスト エージェントなしで作成されています。',
    },
    firstStep: {
      en: 'Check that the guest agent is installed on the machine, then allow extension operations: `az vm update --set osProfile.allowExtensionOperations=true` with its resource group and name.',
      ja: 'マシンにゲスト エージェントがインストールされていることを確認し、リソース グループと名前を指定して `az vm update --set osProfile.allowExtensionOperations=true` を実行し、拡張機能の操作を許可します。',
    },
    remedy: 'act-in-azure',
  },
  {
    beside: /in conflict with other extensions under handler/i,
    means: {
      en: 'The machine has a second extension resource of the same extension, under another name, that asks for another version or another autoUpgradeMinorVersion; on the machine there can be only one.',
      ja: 'マシンに、同じ拡張機能のリソースが別の名前でもう 1 つあり、異なるバージョンまたは異なる autoUpgradeMinorVersion を要求しています。マシン上に存在できるのは 1 つだけです。',
    },
    firstStep: {
      en: 'List the extensions of the machine (`az vm extension list`), keep one of the two resources and remove the other from what deploys it, or give both the same typeHandlerVersion and autoUpgradeMinorVersion.',
      ja: 'マシンの拡張機能を一覧表示し (`az vm extension list`)、2 つのリソースの一方を展開元 (コード、ポリシー) から削除するか、両方の typeHandlerVersion と autoUpgradeMinorVersion を同じ値にします。',
    },
    remedy: 'act-in-azure',
  },
  {
    beside:
      /\b(?:vm|virtual machine|machine) is (?:not running|stopped|deallocated|not (?:in a )?running)|マシンが?(?:実行中ではな|停止|起動していな)/i,
    means: {
      en: 'The machine is not running, and what was asked for needs it to run.',
      ja: 'マシンが実行中ではないため、この操作は実行できません。',
    },
    firstStep: {
      en: 'Start the machine, wait until its guest agent is ready, and repeat the operation.',
      ja: 'マシンを起動し、ゲスト エージェントが準備完了になってから、操作を再実行します。',
    },
    remedy: 'act-in-azure',
  },
  {
    beside: /\bquotas?\b|exceed\w* approved|クォータ/i,
    means: {
      en: 'A quota of the subscription in the region is used up.',
      ja: 'リージョンでのサブスクリプションのクォータに達しています。',
    },
    firstStep: {
      en: 'Look which quota the message names and how much is left (Usage + quotas of the subscription), then ask for more or give some back.',
      ja: 'メッセージが示すクォータと残量をサブスクリプションの [使用量 + クォータ] で確認し、引き上げを申請するか、不要なリソースを減らします。',
    },
    remedy: 'act-in-azure',
  },
  {
    beside: /too ?many ?requests|throttl|allowedRequestCount|\b429\b|要求が多すぎ/i,
    means: {
      en: 'The compute service limits the requests at the moment (HTTP 429).',
      ja: 'コンピューティング サービスが要求を一時的に制限しています (HTTP 429)。',
    },
    firstStep: {
      en: 'Wait as long as the Retry-After header says; start operations on many machines in smaller groups.',
      ja: 'Retry-After ヘッダーに示された時間だけ待ちます。多数のマシンに対する操作は小さなグループに分けて開始します。',
    },
    remedy: 'wait',
  },
];
