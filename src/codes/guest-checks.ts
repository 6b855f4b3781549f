import type { Text } from '../model/locale.ts';
import type { DecodedError } from './decode-error.ts';
import type { Guest } from './known-error.ts';
import { toolOfService } from './package-manager/tool-of-service.ts';
import type { Remedy } from './remedy.ts';
import { SECURITY_LISTS } from './security-lists.ts';

/**
 * What Azure does not see of a machine with this error, and the commands that show it there; null where nothing of that kind
 * explains it, or its first step names the command. `patchService`: what the machine's record says it is updated from.
 * Source: Troubleshoot Update Management, "Machine shows as Not assessed and shows an HRESULT exception" and "Linux updates shown as
 * pending and those installed vary"; all of them only read.
 */
export function checksFor(
  { kind, guest, remedy }: Pick<DecodedError, 'kind' | 'guest' | 'remedy'>,
  patchService: string | null,
): Text | null {
  if (guest === null || kind === 'service' || remedy === null || !LOOKS_INSIDE.has(remedy)) return null;
  return guestChecks(guest === 'windows' ? guest : (toolOfService(patchService) ?? guest));
}

const LOOKS_INSIDE: ReadonlySet<Remedy> = new Set<Remedy>([
  'repair-in-guest',
  'assess-again',
  'install-again',
]);

function guestChecks(guest: Guest): Text {
  const commands = COMMANDS[guest].map((command) => `\`${command}\``);
  const { en, ja } = guest === 'windows' ? OF_WINDOWS : OF_LINUX;
  return { en: `${en} ${commands.join(', ')}.`, ja: `${ja} ${commands.join('、')}。` };
}

const OF_WINDOWS: Text = {
  en: 'Azure does not see the registry, the proxy and the services of the machine. Try an update on the machine itself; these commands show the settings:',
  ja: 'マシンのレジストリ、プロキシ、サービスは Azure からは確認できません。マシン上で更新を直接実行してみてください。設定は次のコマンドで確認できます:',
};

const OF_LINUX: Text = {
  en: "Azure does not see the machine's package manager. Run an update check on the machine itself:",
  ja: 'マシンのパッケージ マネージャーの状態は Azure からは確認できません。マシン上で更新の確認を直接実行してください:',
};

const LOG_OF_EXTENSION =
  'sudo tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log';

/**
 * The commands above that print what they read, within moments: what can be run on a machine from afar. That of the log of Windows Update writes a file there and prints
 * none of it.
 */
export const READING_COMMANDS = {
  windows: [
    'reg query "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s',
    'netsh winhttp show proxy',
    'Get-Service wuauserv, BITS, TrustedInstaller, cryptsvc',
  ],
  ...SECURITY_LISTS,
  logOfExtension: LOG_OF_EXTENSION,
} as const;

const COMMANDS: Readonly<Record<Guest, readonly string[]>> = {
  windows: [...READING_COMMANDS.windows, 'Get-WindowsUpdateLog'],
  apt: [...SECURITY_LISTS.apt, LOG_OF_EXTENSION],
  yum: [...SECURITY_LISTS.yum, LOG_OF_EXTENSION],
  dnf: [...SECURITY_LISTS.yum, LOG_OF_EXTENSION],
  zypper: [...SECURITY_LISTS.zypper, LOG_OF_EXTENSION],
  linux: [...Object.values(SECURITY_LISTS).flat(), LOG_OF_EXTENSION],
};
