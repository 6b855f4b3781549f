import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { worldOf } from '../../src/commands/world-of.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Asker } from '../../src/model/asker.ts';
import { NO_NEWS } from '../../src/model/news.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { drawCards } from './picture.ts';

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
const folder = mkdtempSync(join(tmpdir(), 'updateops-readme-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1052, height: 200 } });
  for (const { name, questions } of PICTURES) {
    const images: string[] = [];
    for (const [index, question] of questions.entries()) {
      const card = join(folder, `${name}-${index}.json`);
      const png = join(folder, `${name}-${index}.png`);
      writeFileSync(card, JSON.stringify(await cardOf(question)));
      await drawCards([{ card, png, width: 'chat', theme: 'light', isUnfolded: false }]);
      images.push(`<img src="data:image/png;base64,${readFileSync(png, 'base64')}">`);
    }
    await page.setContent(
      `<body style="margin:0;background:#EEEEEE;display:flex;align-items:flex-start">${images.join('')}</body>`,
    );
    await page.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
