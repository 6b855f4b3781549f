import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { CUSTOMER_MANAGED, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, world } from '../../support/world/world.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const VM = machineId('vm-01');

/** Change: a Linux machine that schedules patch. */
const UBUNTU: JsonObject = {
  properties: {
    storageProfile: { osDisk: { osType: 'Linux' } },
    osProfile: {
      windowsConfiguration: null,
      linuxConfiguration: {
        patchSettings: {
          patchMode: 'AutomaticByPlatform',
          automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true },
        },
      },
    },
  },
};

const packageRow = (name: string, version: string) => pendingRow(VM, 'now-5h', name, { kbId: null, version });
const ESM = packageRow('libxml2', 'UA_ESM_Required');
const PLAIN = packageRow('curl', '7.68.0-1ubuntu2.25');

const tenant = (...pending: readonly JsonObject[]) =>
  world({
    resources: [
      virtualMachine('vm-01', CUSTOMER_MANAGED, UBUNTU),
      maintenanceConfiguration('weekly', {
        properties: { installPatches: { linuxParameters: { classificationsToInclude: ['Security'] } } },
      }),
      assignment(VM, 'weekly'),
    ],
    resourceGraph: {
      patchassessmentresources: [assessmentRow(VM, 'now-5h', { osType: 'Linux' }), ...pending],
    },
  });

describe("packages of Ubuntu's extended maintenance", () => {
  it('next-patch: no window takes them, and it says what they need', async () => {
    const { data, blocks } = await reportIn(tenant(ESM, PLAIN), reportQuestion('next-patch', ['vm-01']));
    const [weekly] = data.windows as readonly { passing: readonly { name: string }[] }[];
    assert.deepEqual([weekly?.passing.map(({ name }) => name), data.obstacles], [['curl'], ['ubuntu-pro']]);
    assert.match(
      textsOf(blocks, 'en'),
      /1 of the 2 pending updates needs Ubuntu Pro[\s\S]*1 of 2 pending updates pass/,
    );
    assert.match(
      textsOf(blocks, 'ja'),
      /保留中の 2 件のうち 1 件は拡張セキュリティ メンテナンス \(ESM\) のもの/,
    );
  });

  it('next-patch: where nothing else is pending, no filter is blamed', async () => {
    const { data } = await reportIn(tenant(ESM), reportQuestion('next-patch', ['vm-01']));
    assert.deepEqual(data.obstacles, ['ubuntu-pro']);
  });

  it('pending-updates: says so in place of a version', async () => {
    const { blocks } = await reportIn(tenant(ESM, PLAIN), reportQuestion('pending-updates', ['vm-01']));
    assert.match(
      textsOf(blocks, 'en'),
      /2 updates are missing[\s\S]*1 of the 2 pending updates needs Ubuntu Pro/,
    );
    assert.match(textsOf(blocks, 'en'), /libxml2\nneeds Ubuntu Pro, Security/);
    assert.match(textsOf(blocks, 'ja'), /libxml2\nUbuntu Pro が必要、セキュリティ更新プログラム/);
    assert.doesNotMatch(textsOf(blocks, 'en'), /UA_ESM/);
  });

  it('neither says a word of it where no package needs it', async () => {
    for (const report of ['next-patch', 'pending-updates']) {
      const { blocks } = await reportIn(tenant(PLAIN), reportQuestion(report, ['vm-01']));
      assert.doesNotMatch(textsOf(blocks, 'en'), /Ubuntu Pro/);
    }
  });
});
