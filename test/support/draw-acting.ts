import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { openDatabase } from '../../src/store/database.ts';
import { ACTED } from '../conversations/acted.ts';
import { holdConversation } from '../conversations/support/hold-conversation.ts';
import { drawCards } from './picture.ts';

/** The pictures of actions, made anew by `node test/support/draw-acting.ts`: of a transcript of the tests the card after each step, from left to right. */
const PICTURES = ['assessed-from-the-card', 'approved-by-another', 'assessed-as-a-group'];

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'updateops-acting-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const { name, where, en } of ACTED.filter((each) => PICTURES.includes(each.name))) {
    const database = await openDatabase({ dataDir: null });
    const cards: unknown[] = [];
    await holdConversation(database, where, 'en-GB', en, (card) => cards.push(card)).finally(() =>
      database.close(),
    );
    const pictures = cards.map((card, index) => {
      const path = join(folder, `${name}-${index}`);
      writeFileSync(`${path}.json`, JSON.stringify(card));
      return { card: `${path}.json`, png: `${path}.png` };
    });
    const look = { width: 'chat', theme: 'light', isUnfolded: false } as const;
    await drawCards(pictures.map((each) => ({ ...each, ...look })));
    const images = pictures.map(
      ({ png }) => `<img src="data:image/png;base64,${readFileSync(png, 'base64')}">`,
    );
    const page = await browser.newPage({ viewport: { width: images.length * 526, height: 200 } });
    await page.setContent(
      `<body style="margin:0;background:#EEEEEE;display:flex;align-items:flex-start">${images.join('')}</body>`,
    );
    await page.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
