import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** What shows inside a machine why its operating system crashed; all of it only reads. */
export function crashChecks({ osType }: Pick<Machine, 'osType'>): readonly Text[] {
  if (osType === 'windows') return [OF_WINDOWS];
  if (osType === 'linux') return [OF_LINUX];
  return [OF_WINDOWS, OF_LINUX];
}

/** Source: Windows Server troubleshooting, "Event ID 41"; "Overview of memory dump file options". */
const OF_WINDOWS: Text = {
  en: 'The crash of Windows: `Get-WinEvent -FilterHashtable @{LogName="System"; Id=41,1001,6008} -MaxEvents 20` (1001: the stop code), `Get-Item C:\\Windows\\MEMORY.DMP, C:\\Windows\\Minidump\\*.dmp`.',
  ja: 'Windows のクラッシュの記録: `Get-WinEvent -FilterHashtable @{LogName="System"; Id=41,1001,6008} -MaxEvents 20` (1001: 停止コード)、`Get-Item C:\\Windows\\MEMORY.DMP, C:\\Windows\\Minidump\\*.dmp`。',
};

/** Source: kdump(8), journalctl(1). */
const OF_LINUX: Text = {
  en: 'The crash of Linux: `journalctl -b -1 -k -e` (the last lines of the kernel before it), `ls -l /var/crash` (dumps of kdump, where it is set up).',
  ja: 'Linux のクラッシュの記録: `journalctl -b -1 -k -e` (直前のカーネルのログ)、`ls -l /var/crash` (kdump を構成している場合のダンプ)。',
};
