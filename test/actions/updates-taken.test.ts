import assert from 'node:assert/strict';
import type { World } from '../../src/sandbox/world/world.ts';
import { askWorld } from '../support/ask-world.ts';
import { assessmentRow, pendingRow } from '../support/world/graph-rows.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const NOVEMBER = '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)';
const TOOL = 'Windows Malicious Software Removal Tool x64 - v5.130 (KB890830)';
const MACHINE = { resources: [virtualMachine('vm-01')] };
const ASSESSED = world({
  ...MACHINE,
  resourceGraph: {
    patchassessmentresources: [
      assessmentRow(VM, 'now-5h'),
      pendingRow(VM, 'now-5h', NOVEMBER),
      pendingRow(VM, 'now-5h', TOOL, { classifications: ['Update Rollups'] }),
    ],
  },
});
const REFUSED = { ...ASSESSED, faults: [{ api: 'resource-graph', status: 403 } as const] };

const SAID: readonly (readonly [ask: string, tenant: World, en: RegExp, ja: RegExp])[] = [
  [
    'install updates on vm-01',
    ASSESSED,
    /takes 1 of the 2 updates .* 2026-11-20 04:00 UTC/,
    /2 件のうち 1 件/,
  ],
  ['install update rollups on vm-01', ASSESSED, /takes 1 of the 2/, /2 件のうち 1 件/],
  ['install KB890830 on vm-01', ASSESSED, /takes 1 of the 2/, /2 件のうち 1 件/],
  ['install KB5099999 on vm-01', ASSESSED, /takes 0 of the 2/, /2 件のうち 0 件/],
  ['install updates on vm-01 except KB5068787', ASSESSED, /takes 0 of the 2/, /2 件のうち 0 件/],
  ['install updates on vm-01', world(MACHINE), /no assessment is on record/, /評価の記録がない/],
  ['install updates on vm-01', REFUSED, /is not known\. .*Reader/, /確認できません。.*閲覧者/],
];

describe('the plan to install updates', () => {
  for (const [index, [ask, tenant, en, ja]] of SAID.entries())
    it(`says how many pending updates it takes (${index}): ${ask}`, async () => {
      const { answer } = await askWorld(tenant, ask);
      const [target] = answer.plan?.targets ?? [];
      const [note] = target?.notes ?? [];
      assert.match(note?.en ?? '', en);
      assert.match(note?.ja ?? '', ja);
    });
});
