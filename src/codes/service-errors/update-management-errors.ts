import type { ServiceError } from '../service-error.ts';

/**
 * What the retired Update Management and its Windows agent say, by their own words.
 * Source: Troubleshoot Update Management (learn.microsoft.com/azure/automation/troubleshoot/update-management).
 */
export const UPDATE_MANAGEMENT_ERRORS: readonly ServiceError[] = [
  {
    name: 'SEC_E_ALGORITHM_MISMATCH',
    pattern:
      /\bdo(?:es)? not (?:possess|share|have) a common algorithm\b|共通(?:の)?アルゴリズム[をが]?(?:持って|所有して|備えて|存在し|ない|あり)/gi,
    guest: 'windows',
    means: {
      en: 'The machine and the service found no version of TLS that both accept: TLS 1.2 is switched off on the machine, or a proxy on the way speaks only older versions.',
      ja: 'マシンとサービスの双方が使える TLS のバージョンがありません。マシンで TLS 1.2 が無効か、経路上のプロキシが古いバージョンにしか対応していません。',
    },
    firstStep: {
      en: 'Switch on TLS 1.2 for the client role and strong cryptography for .NET on the machine, and let the proxy pass TLS 1.2.',
      ja: 'マシンでクライアント側の TLS 1.2 と .NET の強力な暗号化を有効にし、プロキシでも TLS 1.2 を通すようにします。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'AlteredResponse',
    title: { en: 'Altered response', ja: '書き換えられた応答' },
    pattern: /Error parsing (?:positive|negative) infinity value|(?:正|負)の無限大(?:の値)?(?:の|を)?解析/gi,
    guest: 'windows',
    means: {
      en: "What reached the machine as the service's answer is not the JSON that the service sends: a proxy or gateway on the way has replaced or changed it, most often by a page of its own.",
      ja: 'サービスの応答としてマシンに届いた内容が、サービスの返す JSON ではありません。経路上のプロキシまたはゲートウェイが、自身のページなどに差し替えています。',
    },
    firstStep: {
      en: 'Let the proxy pass the addresses of the service without sign-in, rewriting or scanning, and register again.',
      ja: 'プロキシで、サービスの宛先を認証・書き換え・検査の対象から外し、登録をやり直します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'InterceptedCertificate',
    title: { en: 'Certificate of another issuer', ja: '発行元の異なる証明書' },
    pattern:
      /certificate presented by the service\b.{0,200}?\bwas not issued by a certificate authority|running a proxy that intercepts (?:TLS|SSL)|証明書.{0,80}?(?:Microsoft|マイクロソフト)[^。\n]{0,40}?証明機関[^。\n]{0,30}?発行され(?:て(?:い)?ま?せん|ていない|たものでは)/gi,
    guest: 'windows',
    means: {
      en: 'The certificate that the machine was shown in the name of the service does not come from an authority that Microsoft uses: a proxy opens the TLS connection and presents its own.',
      ja: 'サービスの証明書としてマシンに示されたものが、Microsoft の使う証明機関の発行ではありません。プロキシが TLS 通信を復号し、独自の証明書を提示しています。',
    },
    firstStep: {
      en: 'Take the addresses of the service out of TLS inspection on the proxy; importing its root certificate into the machine is not enough.',
      ja: 'プロキシで、サービスの宛先を TLS インスペクションの対象から外します。プロキシのルート証明書をマシンに取り込むだけでは解消しません。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'RegisteredToAnotherAccount',
    title: { en: 'Registered to another account', ja: '別のアカウントに登録済み' },
    // What the service answers, word for word: whether a machine is registered elsewhere is also asked.
    pattern:
      /Machine is already registered to a different account|(?:マシン|コンピューター)は(?:既に|すでに)?(?:別|異なる)の?アカウントに(?:既に|すでに)?登録されてい/gi,
    guest: 'windows',
    means: {
      en: 'The machine is registered for Update Management with another Automation account, and so with another workspace.',
      ja: 'マシンは別の Automation アカウント (別のワークスペース) の Update Management に登録されています。',
    },
    firstStep: {
      en: 'Check which workspace the agent reports to, remove the hybrid worker group of the machine from the other account, and register again.',
      ja: 'エージェントの報告先ワークスペースを確認し、別のアカウントからこのマシンの Hybrid Worker グループを削除して、登録をやり直します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'CertificateCreationException',
    pattern:
      /Failed to create a self-signed certificate|自己署名証明書(?:の作成に失敗|を作成できませんでした)/gi,
    guest: 'windows',
    means: {
      en: 'The hybrid worker could not create its self-signed certificate, because the system account may not read C:\\ProgramData\\Microsoft\\Crypto\\RSA.',
      ja: 'Hybrid Worker が自己署名証明書を作成できませんでした。システム アカウントに C:\\ProgramData\\Microsoft\\Crypto\\RSA の読み取り権限がありません。',
    },
    firstStep: {
      en: 'Give SYSTEM read access to C:\\ProgramData\\Microsoft\\Crypto\\RSA and register again.',
      ja: 'SYSTEM に C:\\ProgramData\\Microsoft\\Crypto\\RSA の読み取り権限を付与し、登録をやり直します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'UMSucrFailed',
    pattern: /UM job run resulted in either Failed or Failed to start state/gi,
    isGeneral: true,
    means: {
      en: 'An update deployment failed on a machine or did not start there: the machine is gone, off or out of reach, its agent has a new id, or the account ran its limit of concurrent jobs.',
      ja: '更新プログラムの展開がマシンで失敗したか、開始されませんでした。マシンの削除・停止・到達不能、エージェントの ID の変更、アカウントの同時ジョブ数の上限のいずれかです。',
    },
    firstStep: {
      en: 'Ask why the run failed to start on that machine: power, reachability, agent id and concurrent jobs are then checked.',
      ja: '「実行が開始できなかった理由」をマシン名を付けて質問してください。電源、到達性、エージェント ID、同時ジョブ数を確認します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'UMSucrMwExceeded',
    pattern: /UM job run resulted in Maintenance Window Exceeded state/gi,
    means: {
      en: 'An update deployment ran out of its maintenance window (2 hours unless set otherwise, 6 at most) and left updates out.',
      ja: '更新プログラムの展開がメンテナンス期間 (既定 2 時間、最長 6 時間) を使い切り、一部の更新プログラムが見送られました。',
    },
    firstStep: {
      en: 'Ask whether the window was exceeded on that machine, which names the update that took long, and lengthen the window.',
      ja: '「メンテナンス期間を超過したか」をマシン名を付けて質問し (時間のかかった更新プログラムがわかります)、期間を延長します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'OverQuota',
    pattern: /Data collection stopped due to daily limit of free data reached/gi,
    means: {
      en: 'The workspace has reached its daily limit and stores nothing until the limit is reset, so machines seem to have stopped reporting.',
      ja: 'ワークスペースが 1 日の取り込み上限に達し、リセットまでデータが保存されません。そのためマシンが報告していないように見えます。',
    },
    firstStep: {
      en: 'Raise or remove the daily cap of the workspace (Usage and estimated costs, Daily cap).',
      ja: 'ワークスペースの日次上限を引き上げるか解除します ([使用量と推定コスト] の [日次上限])。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'UpdateSolutionNotEnabled',
    title: { en: 'Update solution not enabled', ja: 'Update ソリューションの有効化の失敗' },
    pattern: /Failed to enable the Update solution/gi,
    isGeneral: true,
    means: {
      en: "Update Management could not be switched on: the agent's firewall or DNS is in the way, the scope configuration does not take the machine, or its agent is disconnected.",
      ja: 'Update Management を有効化できませんでした。エージェントのファイアウォールまたは DNS、スコープ構成の対象外、エージェントの切断のいずれかです。',
    },
    firstStep: {
      en: 'Check that the agent resolves and reaches its addresses, that the scope configuration takes the machine, and that it sends heartbeats.',
      ja: 'エージェントが宛先を名前解決して接続できること、スコープ構成にマシンが含まれること、ハートビートが届いていることを確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'AutomationProviderNotRegistered',
    title: { en: 'Automation provider not registered', ja: 'Automation プロバイダーの未登録' },
    pattern: /Unable to register Automation Resource Provider/gi,
    means: {
      en: 'The subscription is not registered for Microsoft.Automation.',
      ja: 'サブスクリプションに Microsoft.Automation が登録されていません。',
    },
    firstStep: {
      en: 'Register it: `az provider register --namespace Microsoft.Automation`.',
      ja: '登録します: `az provider register --namespace Microsoft.Automation`。',
    },
    remedy: 'register-provider',
  },
  {
    name: 'StillBeingConfigured',
    title: { en: 'Still being configured', ja: '構成中のまま' },
    pattern:
      /components for the 'Update Management' solution have been enabled|now this virtual machine is being configured/gi,
    isGeneral: true,
    means: {
      en: 'Update Management waits for the first word of the machine. After 15 minutes: its way to the account is blocked, another machine has the same name, or its image was cloned with the agent inside.',
      ja: 'Update Management がマシンからの最初の報告を待っています。15 分を超える場合は、アカウントとの通信の遮断、コンピューター名の重複、エージェント入りイメージの複製のいずれかです。',
    },
    firstStep: {
      en: 'Check the addresses that the agent has to reach, then whether two machines report under one name or one source computer id.',
      ja: 'エージェントの接続先を確認し、次に同じ名前または同じソース コンピューター ID で 2 台が報告していないかを確認します。',
    },
    remedy: 'repair-in-guest',
  },
  {
    name: 'HybridAgentEvent',
    title: { en: 'Event 4502 of the hybrid worker', ja: 'Hybrid Worker のイベント 4502' },
    pattern: /Microsoft\.EnterpriseManagement\.HealthService\.AzureAutomation\.HybridAgent/gi,
    isGeneral: true,
    guest: 'windows',
    means: {
      en: 'The hybrid worker part of the agent failed to talk to the Automation account; the rest of the event tells how.',
      ja: 'エージェントの Hybrid Worker 部分が Automation アカウントと通信できませんでした。詳細はイベントの残りの部分に示されます。',
    },
    firstStep: {
      en: 'Read the whole event (log Operations Manager, event ID 4502) and paste it.',
      ja: 'イベント全体 (ログ Operations Manager、イベント ID 4502) を確認し、貼り付けてください。',
    },
    remedy: 'repair-in-guest',
  },
];
