import type { Text } from '../model/locale.ts';
import { REFERENCES } from './references.ts';

const same = (title: string): Text => ({ en: title, ja: title });

const BY_KEY: Readonly<Record<keyof typeof REFERENCES, Text>> = {
  unsupportedWorkloads: {
    en: 'Workloads that Update Manager does not support',
    ja: 'Update Manager でサポートされないワークロード',
  },
  supportMatrix: { en: 'Update Manager support matrix', ja: 'Update Manager のサポート マトリックス' },
  assessmentOptions: { en: 'How Update Manager assesses', ja: 'Update Manager の評価オプション' },
  periodicAssessmentAtScale: {
    en: 'Periodic assessment by policy',
    ja: 'ポリシーによる定期評価の有効化',
  },
  legacyNetwork: {
    en: 'Plan Update Management and its network',
    ja: 'Update Management の展開とネットワークの計画',
  },
  agentNetwork: { en: 'Log Analytics agent', ja: 'Log Analytics エージェント' },
  prerequisites: { en: 'Prerequisites for Update Manager', ja: 'Update Manager の前提条件' },
  troubleshoot: { en: 'Troubleshoot Update Manager', ja: 'Update Manager の問題の解決' },
  queryLogs: { en: 'Update data in Resource Graph', ja: 'Resource Graph の更新データ' },
  vmStates: { en: 'States and billing of Azure VMs', ja: 'Azure VM の状態と課金' },
  windowsGuestAgent: {
    en: 'Repair the Windows VM agent',
    ja: 'Windows VM エージェントの修復',
  },
  arcAgentConnection: {
    en: 'Repair the Azure Arc agent',
    ja: 'Azure Arc エージェントの修復',
  },
  arcExtensionSecurity: {
    en: 'Extension security on Arc-enabled servers',
    ja: 'Arc 対応サーバーの拡張機能のセキュリティ',
  },
  resourceProviders: { en: 'Azure resource providers', ja: 'Azure リソース プロバイダー' },
  patchOrchestration: {
    en: 'Patch modes and schedules',
    ja: 'スケジュールとパッチ モード',
  },
  scheduledPatching: { en: 'Schedule updates in Update Manager', ja: 'Update Manager の更新スケジュール' },
  maintenanceTroubleshoot: {
    en: 'Troubleshoot maintenance configurations',
    ja: 'メンテナンス構成のトラブルシューティング',
  },
  ubuntuPro: {
    en: 'Security updates of Ubuntu Pro in Update Manager',
    ja: 'Update Manager での Ubuntu Pro のセキュリティ更新',
  },
  hotpatch: { en: 'Hotpatch for Windows Server', ja: 'Windows Server のホットパッチ' },
  windowsUpdateSettings: {
    en: 'Windows Update settings for Update Manager',
    ja: 'Update Manager 用の Windows Update 設定',
  },
  agentManage: { en: 'Manage the Azure Monitor agent', ja: 'Azure Monitor エージェントの管理' },
  extensionAutoUpgrade: {
    en: 'Automatic extension upgrade on Azure VMs',
    ja: 'Azure VM の拡張機能の自動アップグレード',
  },
  arcExtensionAutoUpgrade: {
    en: 'Automatic extension upgrade on Arc-enabled servers',
    ja: 'Arc 対応サーバーの拡張機能の自動アップグレード',
  },
  agentVersions: { en: 'Azure Monitor agent versions', ja: 'Azure Monitor エージェントのバージョン' },
  migration: { en: 'Move from Update Management to Update Manager', ja: 'Update Management からの移行' },
  legacyTroubleshoot: {
    en: 'Troubleshoot Update Management',
    ja: 'Update Management の問題の解決',
  },
  wsusApproval: { en: 'Approve updates in WSUS', ja: 'WSUS での更新プログラムの承認' },
  wsusCleanup: { en: 'WSUS Server Cleanup Wizard', ja: 'WSUS サーバー クリーンアップ ウィザード' },
  configurationManagerUpdates: {
    en: 'Software updates in Configuration Manager',
    ja: 'Configuration Manager のソフトウェア更新',
  },
  windowsUpdateTroubleshooting: {
    en: 'Troubleshoot Windows Update',
    ja: 'Windows Update の問題の解決',
  },
  extendedSecurityUpdates: {
    en: 'Deliver Extended Security Updates',
    ja: '拡張セキュリティ更新プログラムの提供',
  },
  updateAgentApi: { en: 'The Windows Update Agent API', ja: 'Windows Update Agent API について' },
  deployUpdates: { en: 'Deploy updates once and track results', ja: '1 回限りの更新のデプロイと結果の追跡' },
  updateHistory: { en: 'View updates in Update Manager', ja: 'Update Manager での更新プログラムの確認' },
  defenderUpdates: {
    en: 'Microsoft Defender Antivirus updates',
    ja: 'Microsoft Defender ウイルス対策の更新プログラム',
  },
  dailyCap: { en: 'Daily cap of a Log Analytics workspace', ja: 'Log Analytics ワークスペースの日次上限' },
  scopeConfiguration: {
    en: 'Scope configuration of Update Management',
    ja: 'Update Management のスコープ構成',
  },
  windowsUpdateErrors: { en: 'Windows Update error codes', ja: 'Windows Update のエラー コード' },
  dynamicScope: { en: 'Dynamic scopes', ja: '動的スコープ' },
  prePostEvents: { en: 'Pre and post events of a schedule', ja: 'スケジュールの事前・事後イベント' },
  rolesAndPermissions: {
    en: 'Roles and permissions of Update Manager',
    ja: 'Update Manager のロールとアクセス許可',
  },
  maintenanceConfigurations: { en: 'Maintenance configurations', ja: 'メンテナンス構成' },
  resourceChanges: {
    en: 'Changes of resources in Resource Graph',
    ja: 'Resource Graph でのリソース変更の確認',
  },
  healthAnnotations: {
    en: 'Resource Health annotations of virtual machines',
    ja: '仮想マシンの Resource Health 注釈',
  },
  automaticGuestPatching: { en: 'Automatic guest patching', ja: '自動ゲスト パッチ' },
  understandReboot: { en: 'Why a virtual machine restarted', ja: '仮想マシンが再起動した理由' },
  windowsRestart: { en: 'Restarts after Windows updates', ja: 'Windows 更新後の再起動の管理' },
  deploymentErrors: { en: 'Common Azure deployment errors', ja: 'Azure の一般的なデプロイ エラー' },
};

/** Pages that only one answer refers to. */
const BY_URL: Readonly<Record<string, Text>> = {
  'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-supported-operating-systems': {
    en: 'Systems that the Azure Monitor agent supports',
    ja: 'Azure Monitor エージェント対応 OS',
  },
  'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-update-errors-requiring-in-place-upgrade':
    { en: 'Errors that take an in-place upgrade', ja: 'インプレース アップグレードが必要なエラー' },
  'https://learn.microsoft.com/powershell/module/az.compute/set-azvmextension': same('Set-AzVMExtension'),
  'https://support.microsoft.com/help/5034439': same('KB5034439'),
  'https://learn.microsoft.com/azure/update-manager/overview': {
    en: 'Overview of Azure Update Manager',
    ja: 'Azure Update Manager の概要',
  },
  'https://learn.microsoft.com/azure/update-manager/update-manager-faq': {
    en: 'Questions about Azure Update Manager',
    ja: 'Azure Update Manager のよく寄せられる質問',
  },
  'https://learn.microsoft.com/azure/update-manager/workflow-update-manager': {
    en: 'How Update Manager works',
    ja: 'Update Manager のしくみ',
  },
  'https://learn.microsoft.com/azure/update-manager/manage-vms-programmatically': {
    en: 'Update Manager by CLI, PowerShell and REST',
    ja: 'CLI・PowerShell・REST での Update Manager の操作',
  },
  'https://learn.microsoft.com/azure/update-manager/sample-query-logs': {
    en: 'Sample queries of Update Manager data',
    ja: 'Update Manager データのサンプル クエリ',
  },
  'https://learn.microsoft.com/azure/azure-arc/servers/learn/quick-enable-hybrid-vm': {
    en: 'Connect a server to Azure Arc',
    ja: 'Azure Arc へのサーバーの接続',
  },
  'https://learn.microsoft.com/azure/azure-arc/servers/prerequisites': {
    en: 'Prerequisites of Azure Arc-enabled servers',
    ja: 'Azure Arc 対応サーバーの前提条件',
  },
  'https://learn.microsoft.com/azure/azure-portal/supportability/how-to-create-azure-support-request': {
    en: 'Create an Azure support request',
    ja: 'Azure サポート リクエストの作成',
  },
  'https://learn.microsoft.com/azure/azure-monitor/reference/tables/heartbeat': {
    en: 'The Heartbeat table',
    ja: 'Heartbeat テーブル',
  },
  'https://learn.microsoft.com/azure/automation/extension-based-hybrid-runbook-worker-install': {
    en: 'Extension-based hybrid runbook worker',
    ja: '拡張機能ベースの Hybrid Runbook Worker',
  },
  'https://learn.microsoft.com/azure/update-manager/manage-update-settings': {
    en: 'Update settings of machines',
    ja: 'マシンの更新設定の管理',
  },
  'https://learn.microsoft.com/windows-server/get-started/enable-hotpatch-azure-arc-enabled-servers': {
    en: 'Hotpatch for Arc-enabled servers',
    ja: 'Arc 対応サーバーのホットパッチ',
  },
  'https://support.microsoft.com/topic/release-notes-for-hotpatch-in-azure-automanage-for-windows-server-2022-4e234525-5bd5-4171-9886-b475dabe0ce8':
    {
      en: 'Hotpatch calendar for Windows Server 2022',
      ja: 'ホットパッチのカレンダー (Windows Server 2022)',
    },
  'https://support.microsoft.com/topic/release-notes-for-hotpatch-on-windows-server-2025-datacenter-azure-edition-c548437e-8c7a-4e27-99f4-e8746f97f8fa':
    {
      en: 'Hotpatch calendar for Windows Server 2025',
      ja: 'ホットパッチのカレンダー (Windows Server 2025)',
    },
  'https://learn.microsoft.com/powershell/module/updateservices/invoke-wsusservercleanup':
    same('Invoke-WsusServerCleanup'),
  'https://learn.microsoft.com/troubleshoot/mem/configmgr/update-management/wsus-maintenance-guide': {
    en: 'WSUS maintenance guide',
    ja: 'WSUS メンテナンス ガイド',
  },
};

const TITLES: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(BY_URL),
  ...Object.entries(REFERENCES).map(([key, url]) => [url, BY_KEY[key as keyof typeof REFERENCES]] as const),
]);

/** What an official page is called on a button; null for one that is not known. */
export function pageTitle(url: string): Text | null {
  return TITLES.get(url) ?? null;
}
