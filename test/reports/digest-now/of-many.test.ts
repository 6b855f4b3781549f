import assert from 'node:assert/strict';
import { join } from 'node:path';
import { NOTHING_SAID } from '../../../src/model/answer.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import type { Question } from '../../../src/model/question.ts';
import { CARD_LIMIT_IN_BYTES } from '../../../src/render/fitting-card.ts';
import { digestNow, digestOf } from '../../../src/reports/digest-now/report.ts';
import { defineSection } from '../../../src/reports/digest-now/section.ts';
import { loadWorld } from '../../../src/sandbox/world/load-world.ts';
import { shownOf } from '../support/digested.ts';
import { type Read, readFor, reportOfMany } from '../support/repeated-fleet.ts';
import { reportQuestion } from '../support/report-in.ts';

const DEMO = loadWorld(join(import.meta.dirname, '../../../src/sandbox/worlds/demo.yaml'));
const QUESTION: Question = { ...reportQuestion('digest-now', []), intent: 'digest' };

function digestOfMany(read: Read, count: number) {
  const report = reportOfMany(digestNow, read, count);
  const asOf = read.occasion.now;
  const answer = { ...NOTHING_SAID, intent: 'digest', report, question: QUESTION, asOf } as const;
  return { report, shown: shownOf(answer) };
}

describe('a digest of 10,000 machines', () => {
  let read: Read;
  before(async () => {
    read = await readFor(digestNow, DEMO, QUESTION);
  });

  it('shows every section on one card, in both languages', () => {
    const { shown } = digestOfMany(read, 10_000);
    for (const locale of LOCALES) {
      const card = JSON.stringify(shown[locale].card);
      assert.ok(Buffer.byteLength(card) < CARD_LIMIT_IN_BYTES);
      const wanted =
        locale === 'en'
          ? [
              /4500 of 10000 machines need somebody/,
              /Update compliance: /,
              /What changed|what changed/,
              /Restarts pending/,
              /Next window/,
              /Runs since/,
              /Agents: /,
              /Arc servers not connected/,
              /Other causes/,
              /Last runs/,
            ]
          : [
              /10000 台中 4500 台で今すぐ対応/,
              /更新の準拠状況: /,
              /変化/,
              /再起動待ち/,
              /次のメンテナンス期間/,
              /以降の実行/,
              /エージェント: /,
              /未接続の Arc/,
              /その他の原因/,
              /最近の実行/,
            ];
      for (const section of wanted) assert.match(card, section);
    }
  });

  it('keeps no more to show than of 1,000, and of each machine little more than its id', () => {
    const [thousand, many] = [digestOfMany(read, 1_000), digestOfMany(read, 10_000)];
    const shownLength = (digest: ReturnType<typeof digestOfMany>) =>
      JSON.stringify(digest.report.blocks).length;
    assert.ok(shownLength(many) < shownLength(thousand) * 1.1);
    const idLength =
      JSON.stringify(read.machines.map(({ machine }) => machine.id)).length / read.machines.length;
    const perMachine = JSON.stringify(many.report.data).length / 10_000;
    // In how many lists a machine stands at most: its causes, its compliance, its restart, its window, its runs, its agent.
    assert.ok(perMachine < idLength * 12, `${perMachine} characters a machine`);
  });

  it('counts each machine once in every section', () => {
    const { data } = digestOfMany(read, 10_000).report;
    const { states } = data.compliance as {
      readonly states: readonly { readonly machines: readonly string[] }[];
    };
    const ids = states.flatMap(({ machines }) => machines);
    assert.deepEqual([ids.length, new Set(ids).size], [10_000, 10_000]);
    const { standings } = data.troubles as { readonly standings: Readonly<Record<string, number>> };
    assert.equal(
      Object.values(standings).reduce((sum, count) => sum + count),
      10_000,
    );
  });

  it('loses no fact without its charts', () => {
    const { shown } = digestOfMany(read, 10_000);
    for (const locale of LOCALES) {
      const bars: string[] = [];
      const text = JSON.stringify(shown[locale].card, (_, value) => {
        if (!String(value?.type).startsWith('Chart.')) return value;
        for (const { x, y } of value.data) bars.push(`${x}: ${y}`);
        return undefined;
      });
      assert.ok(bars.length > 4);
      const words = text.replaceAll('\u00a0', ' ');
      for (const bar of bars) assert.ok(words.includes(bar), `${bar} stands in a chart alone`);
      assert.equal(JSON.stringify(shown[locale].card).match(/"Chart\./g)?.length, 2);
    }
  });

  it('goes on without a section that fails, says so and reports it', () => {
    const errors: unknown[] = [];
    const broken = defineSection({
      id: 'broken',
      title: { en: 'Broken', ja: '故障' },
      needs: {},
      collect: () => ({
        add() {
          throw new Error('on purpose');
        },
        part: () => assert.fail('it has failed before'),
      }),
    });
    const sound = defineSection({
      id: 'sound',
      title: { en: 'Sound', ja: '健全' },
      needs: {},
      collect() {
        let count = 0;
        return {
          add() {
            count += 1;
          },
          part: () => ({ data: { count }, blocks: [], traits: [], folds: [], isChanged: false }),
        };
      },
    });
    const occasion = { ...read.occasion, reportError: (error: unknown) => void errors.push(error) };
    const collector = digestOf([broken, sound]).collect(occasion);
    for (const each of read.machines) collector.add(each);
    const report = collector.report();
    assert.deepEqual(report?.data.sound, { count: read.machines.length });
    assert.deepEqual(report?.data.broken, { error: 'BUG_UNEXPECTED' });
    assert.deepEqual([errors.length, JSON.stringify(report?.blocks).includes('Broken: missing')], [1, true]);
  });
});
