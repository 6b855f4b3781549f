import assert from 'node:assert/strict';
import { worldOf } from '../../../src/commands/world-of.ts';
import { NOTHING_SAID } from '../../../src/model/answer.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import { CARD_LIMIT_IN_BYTES } from '../../../src/render/fitting-card.ts';
import { complianceHistory } from '../../../src/reports/compliance-history/report.ts';
import { REPORTS } from '../../../src/reports/registry.ts';
import type { ReportDefinition } from '../../../src/reports/report.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { shownOf } from '../support/digested.ts';
import { readFor, reportOfMany } from '../support/repeated-fleet.ts';
import { reportQuestion, saidIn } from '../support/report-in.ts';

const DEMO = worldOf('demo');
const MACHINE = /\/(?:virtualmachines|machines)\/[^/]+$/i;

const isMachine = ({ id }: { readonly id: string }) => MACHINE.test(id);

/** The demo tenant with some of its machines alone; what belongs to others goes with them. */
function demoWith(keeps: (name: string) => boolean): World {
  const names = DEMO.resources.filter(isMachine).flatMap(({ name }) => (keeps(name) ? [] : [name]));
  const gone = new RegExp(`/(?:virtualmachines|machines)/(?:${names.join('|')})(?:/|$)`, 'i');
  return { ...DEMO, resources: DEMO.resources.filter(({ id }) => !gone.test(id)) };
}

const WORLDS: readonly (readonly [machineCount: number, tenant: World])[] = [
  [0, { ...demoWith(() => false), workspaces: [] }],
  [1, demoWith((name) => name === 'vm-02')],
  [40, DEMO],
];

const questionFor = ({ topic, about }: ReportDefinition) =>
  reportQuestion(topic.id, [], about === 'schedule' ? { entities: { schedule: 'weekly-wave-1' } } : {});

describe('every report', () => {
  for (const report of REPORTS) {
    const question = questionFor(report);
    for (const [machineCount, tenant] of WORLDS)
      it(`${report.topic.id} over ${machineCount} machines says of how many, and fits a card`, async () => {
        const said = await saidIn(tenant, question);
        const shown = shownOf({ ...said, question, asOf: DEMO.now as never });
        assert.equal(said.isAzureUnreadable, false);
        // Beside those of Azure there may be computers that only a workspace knows.
        const inAzure = new Set(tenant.resources.map(({ id }) => id.toLowerCase()));
        assert.equal(said.machines.filter(({ id }) => inAzure.has(id.toLowerCase())).length, machineCount);
        for (const locale of LOCALES) {
          const { card, text } = shown[locale];
          assert.ok(Buffer.byteLength(JSON.stringify(card)) < CARD_LIMIT_IN_BYTES);
          if (machineCount === 0) assert.match(text, NONE[locale]);
        }
      }).timeout(60_000);

    it(`${report.topic.id} over 10,000 machines fits a card, and has no more to show than over 4,000`, async () => {
      const read = await readFor(report, DEMO, question);
      // Of each group fifty machines are kept to be shown: the smallest has as many in both.
      const [fewer, many] = [4_000, 10_000].map((count) => reportOfMany(report, read, count));
      assert.ok(fewer && many);
      const lengthOf = ({ blocks }: typeof many) => JSON.stringify(blocks).length;
      assert.ok(lengthOf(many) < lengthOf(fewer) * 1.1);
      const shown = shownOf({
        ...NOTHING_SAID,
        intent: 'report',
        report: many,
        question,
        asOf: read.occasion.now,
      });
      for (const locale of LOCALES) {
        const card = JSON.stringify(shown[locale].card);
        assert.ok(Buffer.byteLength(card) < CARD_LIMIT_IN_BYTES, `${Buffer.byteLength(card)} bytes`);
        // Nothing is remembered here: then it speaks of no number.
        if (report !== complianceHistory) assert.match(card, /10,?000/);
      }
    }).timeout(60_000);
  }
});

const NONE = { en: /no machine|0 machines|none/i, ja: /0 台|ありません|見つかりません/ } as const;
