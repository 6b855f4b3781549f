import assert from 'node:assert/strict';
import { markedCommands } from '../../src/model/marked-commands.ts';

/** A sentence, the system of the machine, and the commands to copy from it. */
const SENTENCES: readonly (readonly [
  sentence: string,
  osType: 'windows' | 'linux' | null,
  commands: readonly string[],
])[] = [
  [
    'Run `azcmagent show`, then `azcmagent check`.',
    'linux',
    ['bash: azcmagent show', 'bash: azcmagent check'],
  ],
  ['Run `azcmagent show`; `azcmagent show` tells.', 'windows', ['powershell: azcmagent show']],
  [
    'Windows: `Restart-Service ExtensionService`, Linux: `sudo systemctl restart extd`.',
    null,
    ['powershell: Restart-Service ExtensionService', 'bash: sudo systemctl restart extd'],
  ],
  [
    'Windows: `Restart-Service ExtensionService`, Linux: `sudo systemctl restart extd`.',
    'windows',
    ['powershell: Restart-Service ExtensionService'],
  ],
  [
    'Windows: `Restart-Service ExtensionService`, Linux: `sudo systemctl restart extd`.',
    'linux',
    ['bash: sudo systemctl restart extd'],
  ],
  ['Or `az vm reapply --name "vm-01"`.', 'windows', ['azure-cli: az vm reapply --name "vm-01"']],
  ['Or `Set-AzVMExtension -Name x`.', 'linux', ['powershell: Set-AzVMExtension -Name x']],
  [
    'Repair it with `DISM /Online /Cleanup-Image /RestoreHealth`.',
    null,
    ['powershell: DISM /Online /Cleanup-Image /RestoreHealth'],
  ],
  ['Set it to `AutomaticByPlatform`; `root ALL=(ALL) ALL` must be there, in `/etc/sudoers`.', null, []],
  ['See `apt-cache policy <package>`, connect with `azcmagent connect …`.', 'linux', []],
  ['Nothing to type here.', null, []],
];

describe('the commands that a sentence marks', () => {
  for (const [sentence, osType, commands] of SENTENCES)
    it(`${commands.length} for ${osType ?? 'any system'}: ${sentence}`, () =>
      assert.deepEqual(
        markedCommands(sentence, osType).map(({ language, code }) => `${language}: ${code}`),
        commands,
      ));
});
