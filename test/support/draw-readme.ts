import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Asker } from '../../src/model/asker.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { openBrowser } from './browser.ts';
import { drawPanels } from './picture.ts';

/** The pictures of the README, made anew by `node test/support/draw-readme.ts`: each answer in English, and in Japanese beside it. */
const PICTURES = [
  { name: 'finding', questions: ['why is vm-01 not assessed?', 'arc-tok-01 が未評価なのはなぜ?'] },
  {
    name: 'fleet',
    questions: ['which machines are not assessed and why?', '評価されていないマシンと原因を教えて'],
  },
] as const;

/** Somebody in a chat of his own with the bot. */
const ASKER: Asker = { actor: null, locale: 'en', timeZone: 'Asia/Tokyo', through: 'personal' };

async function cardOf(text: string): Promise<object> {
  const world = worldOf('demo');
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const reportError = (error: unknown) => {
    throw error;
  };
  const engine = createEngine({ ...connection, scope, tenant: 'sandbox', reportError });
  const question = engine.understand(text, {});
  const answer = await engine.answer(question, { ...ASKER, locale: question.locale });
  const shown = { ...ASKER, locale: question.locale, buttonId: () => 'button' };
  return botRenderer('sandbox').answer(answer, shown, NO_NEWS).card;
}

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  for (const { name, questions } of PICTURES) {
    const cards = await Promise.all(questions.map(cardOf));
    await drawPanels(
      page,
      cards.map((card) => ({ card, width: 'chat', theme: 'light', isUnfolded: false, schema: '1.5' })),
    );
    await page.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
}
