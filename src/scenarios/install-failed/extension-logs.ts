import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

type Place = `${'azure-vm' | 'azure-arc'} ${'windows' | 'linux'}`;

/** Commands that show the end of the patch extension's log. Source: Azure Update Manager, troubleshoot, "Review the logs". */
const SHOW_LOG: Readonly<Record<Place, string>> = {
  'azure-vm windows':
    'Get-Content "C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.CPlat.Core.WindowsPatchExtension\\*\\WindowsUpdateExtension.log" -Tail 200',
  'azure-vm linux': 'sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log',
  'azure-arc windows':
    'Get-Content "C:\\ProgramData\\GuestConfig\\extension_Logs\\Microsoft.SoftwareUpdateManagement\\WindowsOsUpdateExtension\\WindowsUpdateExtension.log" -Tail 200',
  'azure-arc linux':
    'sudo find /var/lib/GuestConfig/extension_logs -path "*LinuxOsUpdateExtension*" -name "*.log" -exec tail -n 200 {} +',
};

/** Where the whole error stands, which Azure's record only excerpts; null where the machine's system is not known. */
export function extensionLogs({ kind, osType, name }: Machine): Text | null {
  if (kind === 'log-analytics' || osType === null) return null;
  const command = SHOW_LOG[`${kind} ${osType}`];
  return {
    en: `Azure keeps only an excerpt of the error. The whole log of the patch extension is on ${name}: \`${command}\``,
    ja: `Azure に記録されるのはエラーの一部だけです。更新用拡張機能の完全なログは ${name} 上で確認できます: \`${command}\``,
  };
}
