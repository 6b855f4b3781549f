/** The official pages that causes rest on, by what they cover. */
export const REFERENCES = {
  unsupportedWorkloads: 'https://learn.microsoft.com/azure/update-manager/unsupported-workloads',
  supportMatrix: 'https://learn.microsoft.com/azure/update-manager/support-matrix-updates',
  assessmentOptions: 'https://learn.microsoft.com/azure/update-manager/assessment-options',
  periodicAssessmentAtScale: 'https://learn.microsoft.com/azure/update-manager/periodic-assessment-at-scale',
  prerequisites: 'https://learn.microsoft.com/azure/update-manager/prerequisites',
  troubleshoot: 'https://learn.microsoft.com/azure/update-manager/troubleshoot',
  queryLogs: 'https://learn.microsoft.com/azure/update-manager/query-logs',
  vmStates: 'https://learn.microsoft.com/azure/virtual-machines/states-billing',
  windowsGuestAgent:
    'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/windows-azure-guest-agent',
  arcAgentConnection: 'https://learn.microsoft.com/azure/azure-arc/servers/troubleshoot-agent-onboard',
  arcExtensionSecurity: 'https://learn.microsoft.com/azure/azure-arc/servers/security-extensions',
  resourceProviders:
    'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types',
  patchOrchestration: 'https://learn.microsoft.com/azure/update-manager/prerequsite-for-schedule-patching',
  scheduledPatching: 'https://learn.microsoft.com/azure/update-manager/scheduled-patching',
  dynamicScope: 'https://learn.microsoft.com/azure/update-manager/dynamic-scope-overview',
  prePostEvents: 'https://learn.microsoft.com/azure/update-manager/pre-post-scripts-overview',
  rolesAndPermissions: 'https://learn.microsoft.com/azure/update-manager/roles-permissions',
  maintenanceConfigurations: 'https://learn.microsoft.com/azure/virtual-machines/maintenance-configurations',
  resourceChanges: 'https://learn.microsoft.com/azure/governance/resource-graph/changes/get-resource-changes',
  healthAnnotations: 'https://learn.microsoft.com/azure/service-health/resource-health-vm-annotation',
  maintenanceTroubleshoot:
    'https://learn.microsoft.com/azure/virtual-machines/troubleshoot-maintenance-configurations',
  automaticGuestPatching: 'https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching',
  understandReboot:
    'https://learn.microsoft.com/troubleshoot/azure/virtual-machines/windows/understand-vm-reboot',
  windowsRestart: 'https://learn.microsoft.com/windows/deployment/update/waas-restart',
  ubuntuPro: 'https://learn.microsoft.com/azure/update-manager/security-awareness-ubuntu-support',
  hotpatch: 'https://learn.microsoft.com/windows-server/get-started/hotpatch',
  windowsUpdateSettings: 'https://learn.microsoft.com/azure/update-manager/configure-wu-agent',
  agentManage: 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage',
  extensionAutoUpgrade: 'https://learn.microsoft.com/azure/virtual-machines/automatic-extension-upgrade',
  arcExtensionAutoUpgrade:
    'https://learn.microsoft.com/azure/azure-arc/servers/manage-automatic-vm-extension-upgrade',
  agentVersions:
    'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-extension-versions',
  migration:
    'https://learn.microsoft.com/azure/update-manager/guidance-migration-automation-update-management-azure-update-manager',
  legacyTroubleshoot: 'https://learn.microsoft.com/azure/automation/troubleshoot/update-management',
  wsusApproval:
    'https://learn.microsoft.com/windows-server/administration/windows-server-update-services/deploy/3-approve-and-deploy-updates-in-wsus',
  wsusCleanup:
    'https://learn.microsoft.com/windows-server/administration/windows-server-update-services/manage/the-server-cleanup-wizard',
  configurationManagerUpdates:
    'https://learn.microsoft.com/intune/configmgr/sum/understand/software-updates-introduction',
  windowsUpdateTroubleshooting:
    'https://learn.microsoft.com/troubleshoot/windows-client/installing-updates-features-roles/windows-update-issues-troubleshooting',
  extendedSecurityUpdates:
    'https://learn.microsoft.com/azure/azure-arc/servers/deliver-extended-security-updates',
  updateAgentApi: 'https://learn.microsoft.com/windows/win32/wua_sdk/portal-client',
  deployUpdates: 'https://learn.microsoft.com/azure/update-manager/deploy-updates',
  updateHistory: 'https://learn.microsoft.com/azure/update-manager/view-updates',
  defenderUpdates: 'https://learn.microsoft.com/defender-endpoint/microsoft-defender-antivirus-updates',
  dailyCap: 'https://learn.microsoft.com/azure/azure-monitor/logs/daily-cap',
  scopeConfiguration: 'https://learn.microsoft.com/azure/automation/update-management/scope-configuration',
  legacyNetwork: 'https://learn.microsoft.com/azure/automation/update-management/plan-deployment',
  agentNetwork: 'https://learn.microsoft.com/azure/azure-monitor/agents/log-analytics-agent',
  windowsUpdateErrors: 'https://learn.microsoft.com/windows/deployment/update/windows-update-error-reference',
  deploymentErrors:
    'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
} as const;
