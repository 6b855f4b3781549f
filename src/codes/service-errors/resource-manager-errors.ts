import type { ServiceError } from '../service-error.ts';

/**
 * What Azure Resource Manager and the query services say.
 * Source: Troubleshoot common Azure deployment errors (learn.microsoft.com/azure/azure-resource-manager/troubleshooting).
 */
export const RESOURCE_MANAGER_ERRORS: readonly ServiceError[] = [
  {
    name: 'ResourceNotFound',
    means: {
      en: 'The resource does not exist under this id: it was deleted or moved.',
      ja: 'この ID のリソースは存在しません。削除または移動されています。',
    },
    firstStep: {
      en: 'Check name, resource group and subscription; a moved machine has a new id, and its schedules have to be assigned anew.',
      ja: '名前、リソース グループ、サブスクリプションを確認します。移動したマシンは ID が変わるため、スケジュールを割り当て直します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'ParentResourceNotFound',
    means: {
      en: 'The resource that this one belongs to, for an extension the machine, does not exist.',
      ja: '親リソース (拡張機能の場合はマシン) が存在しません。',
    },
    firstStep: {
      en: 'Check whether the machine was deleted or moved to another resource group.',
      ja: 'マシンが削除されたか、別のリソース グループに移動していないかを確認します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'AuthorizationFailed',
    means: {
      en: 'The identity that asked lacks the permission named in the message.',
      ja: '要求した ID に、メッセージに示されたアクセス許可がありません。',
    },
    firstStep: {
      en: 'Assign a role with the action in the message, at the scope in the message.',
      ja: 'メッセージに示された操作を含むロールを、示されたスコープで割り当てます。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'LinkedAuthorizationFailed',
    means: {
      en: 'The identity may change the resource but lacks a permission on one that it refers to; assigning a schedule needs rights on the maintenance configuration as well.',
      ja: '対象リソースの変更は許可されていますが、参照先リソースのアクセス許可がありません。スケジュールの割り当てには、メンテナンス構成に対する権限も必要です。',
    },
    firstStep: {
      en: 'Assign a role at the linked scope that the message names.',
      ja: 'メッセージに示されたリンク先のスコープでロールを割り当てます。',
    },
    remedy: 'act-in-azure',
    pattern: /not authorized to access linked subscription/gi,
    closer: [
      {
        beside: /not authorized to access linked subscription/i,
        means: {
          en: 'What is to be changed refers to resources in a subscription of another tenant, and the tenant of the request may not reach into it.',
          ja: '変更対象が別のテナントのサブスクリプションにあるリソースを参照していますが、要求元のテナントにはそのサブスクリプションへのアクセスが許可されていません。',
        },
        firstStep: {
          en: 'Manage those machines in their own tenant; no role in this tenant opens the other.',
          ja: '対象のマシンはそれぞれのテナントで管理します。このテナントでロールを割り当てても解消しません。',
        },
        remedy: 'act-in-azure',
      },
    ],
  },
  {
    name: 'RequestDisallowedByPolicy',
    pattern: /\bwas disallowed by policy\b|ポリシーによって許可されません/gi,
    means: {
      en: 'An Azure Policy with the effect deny refuses the change. Of the patch extension it is mostly a policy that lists the extensions that may be installed.',
      ja: '効果が deny の Azure Policy により、変更が拒否されました。更新用拡張機能の場合は、インストールできる拡張機能を限定するポリシーがほとんどです。',
    },
    firstStep: {
      en: 'Find the assignment that the message names. Let it allow WindowsPatchExtension and LinuxPatchExtension (on Arc-enabled servers WindowsOsUpdateExtension and LinuxOsUpdateExtension as well), or exempt the machine.',
      ja: 'メッセージに示された割り当てを確認します。WindowsPatchExtension と LinuxPatchExtension (Arc 対応サーバーでは WindowsOsUpdateExtension と LinuxOsUpdateExtension も) を許可に加えるか、マシンを適用除外にします。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'ScopeLocked',
    pattern: /cannot perform (?:write|delete) operation because following scope\(s\) are locked/gi,
    means: {
      en: 'A resource lock on the machine, its resource group or its subscription refuses the change; with a read-only lock Azure can neither assess the machine on demand nor install the patch extension.',
      ja: 'マシン、リソース グループ、サブスクリプションのいずれかのリソース ロックにより、変更が拒否されました。読み取り専用ロックがあると、オンデマンドの評価も更新用拡張機能のインストールもできません。',
    },
    firstStep: {
      en: 'List the locks (`az lock list --resource-group <group of the machine>`) and ask whoever set them: a lock against deletion (CanNotDelete) protects as well and lets updates through.',
      ja: 'ロックを一覧表示し (`az lock list --resource-group <マシンのリソース グループ>`)、設定した担当者に確認します。削除ロック (CanNotDelete) に変更すると、保護したまま更新できます。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'MissingSubscriptionRegistration',
    means: {
      en: 'The subscription is not registered for the resource provider that the message names.',
      ja: 'メッセージに示されたリソース プロバイダーが、サブスクリプションに登録されていません。',
    },
    firstStep: {
      en: 'Register it: `az provider register --namespace <namespace in the message>`.',
      ja: '登録します: `az provider register --namespace <メッセージ中の名前空間>`。',
    },
    remedy: 'register-provider',
  },
  {
    name: 'SubscriptionRequestsThrottled',
    means: {
      en: 'Azure Resource Manager limits the requests of the subscription at the moment.',
      ja: 'サブスクリプションの要求が Azure Resource Manager により一時的に制限されています。',
    },
    firstStep: {
      en: 'Wait as long as the Retry-After header says, then repeat with fewer requests.',
      ja: 'Retry-After ヘッダーに示された時間だけ待ち、要求数を減らして再実行します。',
    },
    remedy: 'wait',
  },
  {
    name: 'TooManyRequests',
    means: {
      en: 'The service limits the requests at the moment (HTTP 429).',
      ja: 'サービスが要求を一時的に制限しています (HTTP 429)。',
    },
    firstStep: {
      en: 'Wait as long as the Retry-After header says; start assessments of many machines in smaller groups.',
      ja: 'Retry-After ヘッダーに示された時間だけ待ちます。多数のマシンの評価は小さなグループに分けて開始します。',
    },
    remedy: 'wait',
  },
  {
    name: 'RateLimiting',
    means: {
      en: 'Resource Graph limits the queries at the moment (HTTP 429).',
      ja: 'Resource Graph がクエリを一時的に制限しています (HTTP 429)。',
    },
    firstStep: {
      en: 'Wait some seconds, and query many machines at once rather than one by one.',
      ja: '数秒待ちます。マシンごとではなく、多数のマシンを 1 回のクエリで取得します。',
    },
    remedy: 'wait',
  },
  {
    name: 'PartialError',
    means: {
      en: 'Log Analytics returned only part of the rows.',
      ja: 'Log Analytics が結果の一部しか返しませんでした。',
    },
    firstStep: {
      en: 'Ask for a shorter stretch of time or fewer machines; do not take missing rows as proof.',
      ja: '期間または対象マシンを絞って再実行します。欠けている行を根拠に判断しないでください。',
    },
    remedy: 'none',
  },
];
