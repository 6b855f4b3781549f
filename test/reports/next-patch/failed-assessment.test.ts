import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { world } from '../../support/world/world.ts';
import { VM, WEEKLY } from '../support/patch-tenants.ts';
import { reportIn, reportQuestion, textsOf } from '../support/report-in.ts';

const NOTHING = { security: 0, other: 0 };
const CUMULATIVE = pendingRow(VM, 'now-2d', '2026-11 Cumulative Update for Windows Server 2022 (KB5068787)');

/** vm-01 under a weekly schedule, whose last assessment failed; what an earlier one listed is still there. */
const failing = (...listed: readonly JsonObject[]) =>
  world({
    ...WEEKLY,
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-5h', { status: 'Failed', availablePatchCountByClassification: NOTHING }),
        ...listed,
      ],
    },
  });

describe('next-patch after a failed assessment', () => {
  it('takes a failed assessment without a list for no count, and says that the run meets it too', async () => {
    const ask = reportQuestion('next-patch', ['vm-01'], { entities: { kb: ['5068787'] } });
    const { data, blocks } = await reportIn(failing(), ask);
    assert.deepEqual([data.pendingCount, data.obstacles], [null, ['assessment-failed']]);
    assert.deepEqual(data.named, [{ kb: '5068787', answer: 'cannot-tell', schedule: null }]);
    assert.doesNotMatch(textsOf(blocks, 'en'), /0 of 0|Pending as of/);
    assert.match(
      textsOf(blocks, 'en'),
      /The last assessment failed \([^)]+\): a run begins with one[\s\S]*What is pending cannot be told/,
    );
    assert.match(
      textsOf(blocks, 'ja'),
      /最後の評価 \([^)]+\) が失敗しています[\s\S]*最後の評価の状態は「失敗 \(Failed\)」で、一覧がありません/,
    );
  });

  it('says of a list that a failed assessment left behind that it is from before', async () => {
    const ask = reportQuestion('next-patch', ['vm-01'], { entities: { kb: ['5068787', '5099999'] } });
    const { data, blocks } = await reportIn(failing(CUMULATIVE), ask);
    const named = data.named as readonly { answer: string }[];
    assert.deepEqual([data.pendingCount, named.map(({ answer }) => answer)], [1, ['yes', 'cannot-tell']]);
    assert.match(textsOf(blocks, 'en'), /Pending as listed before the last assessment, which is Failed/);
    assert.match(textsOf(blocks, 'ja'), /前回の評価または途中までの一覧で保留中: 1 件/);
  });
});
