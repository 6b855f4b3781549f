import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/store/database.ts';
import { ACTED } from '../conversations/acted.ts';
import { holdConversation } from '../conversations/support/hold-conversation.ts';
import { openBrowser } from './browser.ts';
import { drawPanels } from './picture.ts';

/** The pictures of actions, made anew by `node test/support/draw-acting.ts`: of a transcript of the tests the card after each step, from left to right. */
const PICTURES = ['assessed-from-the-card', 'approved-by-another', 'assessed-as-a-group'];

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  for (const { name, where, en } of ACTED.filter((each) => PICTURES.includes(each.name))) {
    const database = await openDatabase({ dataDir: null });
    const cards: object[] = [];
    await holdConversation(database, where, 'en-GB', en, (card) => cards.push(Object(card))).finally(() =>
      database.close(),
    );
    await drawPanels(
      page,
      cards.map((card) => ({ card, width: 'chat', theme: 'light', isUnfolded: false, schema: '1.5' })),
    );
    await page.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
}
