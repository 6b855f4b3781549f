import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { startBotProcess } from './bot-process.ts';
import { openBrowser } from './browser.ts';
import { cardSaying, playgroundPage, say } from './playground-page.ts';

/**
 * The pictures `docs/digest.png` and `docs/digest-ja.png`, made anew by `node test/support/draw-playground.ts`: what a channel of the Agents Playground shows after "digest now", with
 * its charts, and before a maintenance window. Needs Chromium (CHROMIUM_PATH), and a Japanese font.
 */
const PICTURES = [
  {
    name: 'digest',
    notices: ['tell us before and after every maintenance window', 'Run notice'],
    digest: ['digest now', 'machines need somebody'],
  },
  {
    name: 'digest-ja',
    notices: ['メンテナンス期間の前と後に知らせて', '開始 (対象'],
    digest: ['今すぐダイジェストを投稿して', '今すぐ対応が必要'],
  },
] as const;

const DEMO = fileURLToPath(new URL('../../src/sandbox/worlds/demo.yaml', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The demo tenant, with a window of its first schedule in 50 minutes. */
function windowSoon(world: string): string {
  const [early, later] = ['startDateTime: now-20w', 'recurEvery: Week Saturday'];
  if (!world.includes(early) || !world.includes(later)) throw new Error(`${DEMO} has no such schedule`);
  return world.replace(early, 'startDateTime: now+50m').replace(later, 'recurEvery: Day');
}

/** Says something to the bot, and waits for the card that it leads to. */
async function post(page: Page, text: string, card: string): Promise<Buffer> {
  await say(page, text);
  const shown = cardSaying(page, card);
  await shown.waitFor({ timeout: 60_000 });
  // Charts are drawn a while after the words.
  await page.waitForLoadState('networkidle');
  return shown.screenshot();
}

const folder = mkdtempSync(join(tmpdir(), 'updateops-playground-'));
const world = join(folder, 'world.yaml');
writeFileSync(world, windowSoon(readFileSync(DEMO, 'utf8')));
const bot = await startBotProcess(['--world', world]);
const browser = await openBrowser();
try {
  const page = await playgroundPage(browser, bot.urls.get('Agents Playground') ?? '', 'Patching');
  for (const { name, notices, digest } of PICTURES) {
    const notice = await post(page, notices[0], notices[1]);
    const images = [await post(page, digest[0], digest[1]), notice].map(
      (png) => `<img style="margin:12px" src="data:image/png;base64,${png.toString('base64')}">`,
    );
    const picture = await browser.newPage({ viewport: { width: 960, height: 200 } });
    await picture.setContent(
      `<body style="margin:0;background:#EEEEEE;display:flex;align-items:flex-start">${images.join('')}</body>`,
    );
    await picture.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
  await bot.stop();
  rmSync(folder, { recursive: true });
}
