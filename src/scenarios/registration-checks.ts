import type { RegistrationError } from '../codes/registration-error.ts';
import type { Text } from '../model/locale.ts';

/** Hosts of the service that the Windows agent reaches over HTTPS. Source: Update Management, "Plan your network"; Log Analytics agent, "Firewall requirements". */
const SERVICE_HOSTS = ['ods.opinsights.azure.com', 'oms.opinsights.azure.com'];
const OTHER_HOSTS = '*.azure-automation.net, *.blob.core.windows.net';

/**
 * What Azure does not see of a machine whose registration failed, and the commands that show it there; all of them only read. Filled in with the workspaces that
 * the machine reports to.
 */
export function registrationChecks(error: RegistrationError, workspaces: readonly string[]): readonly Text[] {
  const commands = [...OF_ERROR[error](workspaces.length > 0 ? workspaces : ['<workspace id>']), EVENTS].map(
    (command) => `\`${command}\``,
  );
  return [
    {
      en: `Azure does not see this inside the machine. Commands that show it there: ${commands.join(', ')}.`,
      ja: `マシン内部の状態は Azure からは確認できません。マシン上で次のコマンドを実行してください: ${commands.join('、')}。`,
    },
    ...(OF_THE_NETWORK.has(error) ? [ADDRESSES] : []),
  ];
}

const EVENTS =
  'Get-WinEvent -FilterHashtable @{LogName="Operations Manager"; Id=4502} -MaxEvents 20 | Format-List TimeCreated, Message';

const PROXY = [
  'netsh winhttp show proxy',
  '(New-Object -ComObject AgentConfigManager.MgmtSvcCfg).proxyUrl',
] as const;

const OF_THE_NETWORK: ReadonlySet<RegistrationError> = new Set<RegistrationError>([
  'tls-mismatch',
  'proxy-altered-response',
  'tls-interception',
  'access-denied',
]);

const ADDRESSES: Text = {
  en: `Proxy, gateway and firewall have to pass HTTPS (port 443) unchanged to *.${SERVICE_HOSTS.join(', *.')}, ${OTHER_HOSTS}.`,
  ja: `プロキシ、ゲートウェイ、ファイアウォールでは、*.${SERVICE_HOSTS.join('、*.')}、${OTHER_HOSTS.replaceAll(', ', '、')} への HTTPS (ポート 443) を変更せずに通す必要があります。`,
};

const OF_ERROR: Readonly<Record<RegistrationError, (workspaces: readonly string[]) => readonly string[]>> = {
  'tls-mismatch': (workspaces) => [
    'reg query "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2" /s',
    'reg query "HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319" /v SchUseStrongCrypto',
    ...reach(workspaces),
    ...PROXY,
  ],
  'proxy-altered-response': (workspaces) => [...PROXY, ...reach(workspaces)],
  'tls-interception': (workspaces) => [
    ...workspaces.map(
      (id) =>
        `$c = New-Object Net.Sockets.TcpClient("${id}.oms.opinsights.azure.com", 443); $s = New-Object Net.Security.SslStream($c.GetStream(), $false, {$true}); $s.AuthenticateAsClient("${id}.oms.opinsights.azure.com"); $s.RemoteCertificate.Issuer`,
    ),
    ...PROXY,
  ],
  'access-denied': () => [
    'Get-CimInstance Win32_Service -Filter "Name=\'HealthService\'" | Select-Object StartName, State',
    '(Get-Acl HKLM:\\SOFTWARE\\Microsoft\\HybridRunbookWorker).Access',
    'icacls C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys',
  ],
  'registered-to-other-workspace': () => [
    'reg query "HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker" /s',
    '(New-Object -ComObject AgentConfigManager.MgmtSvcCfg).GetCloudWorkspaces()',
  ],
  'rsa-folder-unreadable': () => [
    'icacls C:\\ProgramData\\Microsoft\\Crypto\\RSA',
    'icacls C:\\ProgramData\\Microsoft\\Crypto\\RSA\\MachineKeys',
    'Get-CimInstance Win32_Service -Filter "Name=\'HealthService\'" | Select-Object StartName, State',
  ],
};

function reach(workspaces: readonly string[]): readonly string[] {
  return workspaces.flatMap((id) =>
    SERVICE_HOSTS.map((host) => `Test-NetConnection ${id}.${host} -Port 443`),
  );
}
