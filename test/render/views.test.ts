import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import type { Block, BlockKind } from '../../src/model/block.ts';
import { DEED_NOTICES } from '../../src/model/deed-record.ts';
import type { Instant } from '../../src/model/instant.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { BLOCK_FORMS } from '../../src/render/blocks/registry.ts';
import { viewOf } from '../../src/render/view-of.ts';
import { deed } from '../../src/render/views/deed.ts';
import { deedNotice } from '../../src/render/views/deed-notice.ts';
import { digestKept } from '../../src/render/views/digest-kept.ts';
import { digestRests } from '../../src/render/views/digest-rests.ts';
import { failed } from '../../src/render/views/failed.ts';
import { inProgress } from '../../src/render/views/in-progress.ts';
import { tableLinked } from '../../src/render/views/table-linked.ts';
import { tableNotStored } from '../../src/render/views/table-not-stored.ts';
import { watched } from '../../src/render/views/watched.ts';
import { ANSWERS } from './answers.ts';
import { DIGEST_NEWS, DIGEST_PLANS, RESTING } from './digest-answers.ts';
import { causeTitle, question, topicTitle } from './fixtures.ts';
import { DEED } from './planned-answers.ts';
import { NOTICES } from './watched-answers.ts';

const TITLES = { topicTitle, pageTitle, causeTitle, commandsByHand };

/** What views make of the fixtures, by the view's name. */
const VIEWED: readonly (readonly [view: string, blocks: readonly Block[]])[] = [
  ...Object.values({ ...ANSWERS, ...DIGEST_PLANS }).map((answer) => {
    const view = viewOf(answer, NO_NEWS);
    return [view.name, view(answer, TITLES)] as const;
  }),
  ...Object.values(NOTICES).map(([answer, news]) => [watched.name, watched(answer, news)] as const),
  ...Object.values(DIGEST_NEWS).flatMap(([answer, news]) =>
    news.state === 'posted' || news.state === 'run'
      ? []
      : [[digestKept.name, digestKept(news, answer)] as const],
  ),
  [deed.name, deed(DEED, { verified: null, note: null }, TITLES)],
  ...DEED_NOTICES.map((notice) => [deedNotice.name, deedNotice(DEED, notice, TITLES)] as const),
  [digestRests.name, digestRests(RESTING, 'TEAMS_GONE')],
  [
    tableLinked.name,
    tableLinked(null, { url: 'https://host/lists/x', until: '2026-11-20T10:00:00Z' as Instant }),
  ],
  [tableNotStored.name, tableNotStored({ state: 'declined' })],
  [failed.name, failed({ code: 'BUG_UNEXPECTED', reference: 'BUG_7f3a9c' })],
  [inProgress.name, inProgress(question('why is vm-01 not assessed?'), TITLES)],
];

/** Parts of views. */
const SHARED = ['asked', 'notice'];

function kindsIn(blocks: readonly Block[]): readonly BlockKind[] {
  return blocks.flatMap((block) => [block.kind, ...kindsIn(insideOf(block))]);
}

function insideOf(block: Block): readonly Block[] {
  if (block.kind === 'folds') return block.folds.flatMap((fold) => fold.blocks);
  return block.kind === 'rows' ? block.rows.flatMap((row) => row.detail) : [];
}

describe('views', () => {
  it('are each a file of that name, and each shown by a fixture', () => {
    const files = readdirSync(join(import.meta.dirname, '..', '..', 'src', 'render', 'views'))
      .map((file) => file.replace('.ts', ''))
      .filter((stem) => !SHARED.includes(stem));
    const shown = new Set(
      VIEWED.map(([view]) => view.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)),
    );
    assert.deepEqual([...shown].toSorted(), files.toSorted());
  });

  it('are made of blocks, and use every kind of them', () => {
    const kinds = new Set(VIEWED.flatMap(([, blocks]) => kindsIn(blocks)));
    assert.deepEqual([...kinds].toSorted(), Object.keys(BLOCK_FORMS).toSorted());
  });

  it('open with a heading', () => {
    for (const [view, blocks] of VIEWED) assert.equal(blocks[0]?.kind, 'heading', view);
  });
});
