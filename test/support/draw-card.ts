import { ask } from '../../src/commands/ask.ts';
import { openBrowser } from './browser.ts';
import { drawPanels } from './picture.ts';

/**
 * Draws the card that answers a question over the demo tenant, to be looked at:
 * `node test/support/draw-card.ts "why is vm-01 not assessed?" card.png narrow dark unfolded 1.2`. Needs Chromium (CHROMIUM_PATH).
 */
const [question = 'why is vm-01 not assessed?', png = 'card.png', ...looks] = process.argv.slice(2);
const cards: object[] = [];
await ask.run(['--json', question], {
  environment: {},
  print: (line) => cards.push(...JSON.parse(line).cards),
});
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  const look = {
    width: looks.includes('narrow') ? 'narrow' : 'chat',
    theme: looks.includes('dark') ? 'dark' : 'light',
    isUnfolded: looks.includes('unfolded'),
    schema: looks.includes('1.2') ? '1.2' : '1.5',
  } as const;
  await drawPanels(
    page,
    cards.slice(0, 1).map((card) => ({ card, ...look })),
  );
  await page.screenshot({ path: png, fullPage: true });
} finally {
  await browser.close();
}
