import { assessed, itTells, LINUX } from './support/assessed.ts';

const DEFINITIONS =
  'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.441.212.0)';
const COMMANDS = [
  'Get-MpComputerStatus',
  'Update-MpSignature',
  'patchassessmentresources',
  'az vm assess-patches',
  'Set-AzContext',
];

describe('k-defender-definitions', () => {
  itTells('k-defender-definitions', [
    [
      assessed('WU', {}, [DEFINITIONS]),
      /m-01 at 2026-11-20 03:00 UTC asks for: Security .* 1\.441\.212\.0/,
      COMMANDS,
    ],
    [assessed('WU'), /m-01 at 2026-11-20 03:00 UTC asks for no definitions/, COMMANDS],
    [assessed(null), /Resource Graph has no assessment of m-01/, COMMANDS],
    [assessed('APT', LINUX), /m-01 runs Linux: KB2267602 is never offered/, COMMANDS.slice(2)],
  ]);
});
