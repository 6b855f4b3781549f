import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { assessmentRow, pendingRow } from '../support/world/graph-rows.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

const ID = machineId('m-01');
const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const DEFINITIONS =
  'Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version 1.441.212.0)';

function assessedWith(patchServiceUsed: string, ...changes: readonly JsonObject[]): JsonObject {
  return {
    resources: [virtualMachine('m-01', ...changes)],
    resourceGraph: { patchassessmentresources: [assessmentRow(ID, 'now-6h', { patchServiceUsed })] },
  };
}

/** What is asked about, what Azure has of the machine, what is said of it, and the beginnings of its commands. */
const ROWS: readonly (readonly [string, JsonObject, RegExp, readonly string[]])[] = [
  [
    'k-superseded',
    assessedWith('WU-WSUS'),
    /from a WSUS server/,
    ['$wsus', 'Get-WsusServer', 'az', 'Set-AzContext'],
  ],
  [
    'k-superseded',
    assessedWith('WU'),
    /from Windows Update/,
    ['$wsus', 'Get-WsusServer', 'az', 'Set-AzContext'],
  ],
  ['k-superseded', assessedWith('APT', LINUX), /WSUS plays no part/, ['az', 'Set-AzContext']],
  [
    'k-wsus-cleanup',
    assessedWith('WU-WSUS'),
    /from a WSUS server/,
    ['$wsus', 'Get-WsusServer', 'Get-WsusServer', 'az', 'Set-AzContext'],
  ],
  [
    'k-wsus-cleanup',
    assessedWith('APT', LINUX),
    /gets nothing from WSUS/,
    ['$wsus', 'Get-WsusServer', 'Get-WsusServer', 'az', 'Set-AzContext'],
  ],
  ['k-linux-classification', assessedWith('Zypper', LINUX), /with Zypper/, ['sudo LANG=en_US.UTF8 zypper']],
  [
    'k-linux-classification',
    { resources: [virtualMachine('m-01', LINUX)] },
    /not known/,
    ['sudo', 'sudo', 'sudo'],
  ],
  ['k-linux-classification', assessedWith('WU'), /the commands are not for it/, []],
  [
    'k-defender-definitions',
    {
      resources: [virtualMachine('m-01')],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(ID, 'now-6h'), pendingRow(ID, 'now-6h', DEFINITIONS)],
      },
    },
    /2026-11-20 03:00 UTC asks for: Security Intelligence Update.*1\.441\.212\.0/,
    ['Get-MpComputerStatus', 'Update-MpSignature', 'patchassessmentresources', 'az', 'Set-AzContext'],
  ],
  [
    'k-defender-definitions',
    assessedWith('WU'),
    /asks for no definitions/,
    ['Get-MpComputerStatus', 'Update-MpSignature', 'patchassessmentresources', 'az', 'Set-AzContext'],
  ],
  [
    'k-defender-definitions',
    assessedWith('APT', LINUX),
    /never offered to it/,
    ['patchassessmentresources', 'az', 'Set-AzContext'],
  ],
];

describe('what the latest assessment fills in', () => {
  for (const [topic, tenant, said, begin] of ROWS)
    it(`${topic}: ${said.source}`, async () => {
      const { knowledge } = await explained(topic, 'm-01', world(tenant));
      assert.match(knowledge?.says.map(({ en }) => en).join('\n') ?? '', said);
      const commands = knowledge?.commands.map(({ code }) => code) ?? [];
      assert.deepEqual(
        commands.map((code, index) => (code.startsWith(begin[index] ?? '?') ? begin[index] : code)),
        begin,
      );
    });
});
