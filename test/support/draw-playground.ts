import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { startBotProcess } from './bot-process.ts';

/**
 * The picture `docs/digest.png`, made anew by `node test/support/draw-playground.ts`: what a channel of the Agents Playground shows after "digest now", with its charts, and before
 * a maintenance window. Needs Chromium (CHROMIUM_PATH).
 */
const DEMO = fileURLToPath(new URL('../../src/sandbox/worlds/demo.yaml', import.meta.url));
const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The demo tenant, with a window of its first schedule in 50 minutes. */
function windowSoon(world: string): string {
  const [early, later] = ['startDateTime: now-20w', 'recurEvery: Week Saturday'];
  if (!world.includes(early) || !world.includes(later)) throw new Error(`${DEMO} has no such schedule`);
  return world.replace(early, 'startDateTime: now+50m').replace(later, 'recurEvery: Day');
}

/** Says something to the bot in a post of its own, and waits for the card that it leads to. */
async function post(page: Page, text: string, card: string): Promise<Buffer> {
  await page.locator('[data-lexical-editor]').first().click();
  const named = page.getByText('UpdateOps', { exact: true });
  const before = await named.count();
  await page.keyboard.type('@Upd', { delay: 50 });
  // One more is there then, the last: the one to pick, beneath what is typed.
  await named.nth(before).waitFor();
  await named.last().click();
  await page.keyboard.type(` ${text}`);
  await page.getByRole('button', { name: 'Post' }).click();
  const shown = page.locator('.ac-adaptiveCard').filter({ hasText: card }).first();
  await shown.waitFor({ timeout: 60_000 });
  // Charts are drawn a while after the words.
  await page.waitForLoadState('networkidle');
  return shown.screenshot();
}

const folder = mkdtempSync(join(tmpdir(), 'updateops-playground-'));
const world = join(folder, 'world.yaml');
writeFileSync(world, windowSoon(readFileSync(DEMO, 'utf8')));
const bot = await startBotProcess(['--world', world]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 4_000 } });
  await page.goto(bot.urls.get('Agents Playground') ?? '', { waitUntil: 'networkidle' });
  await page.getByText('Patching', { exact: true }).first().click();
  await page.locator('.ac-adaptiveCard').filter({ hasText: 'What can be asked' }).first().waitFor();
  const notice = await post(page, 'tell us before and after every maintenance window', 'Run notice');
  const digest = await post(page, 'digest now', 'machines need somebody');
  const images = [digest, notice].map(
    (png) => `<img style="margin:12px" src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setViewportSize({ width: 960, height: 200 });
  await page.setContent(
    `<body style="margin:0;background:#EEEEEE;display:flex;align-items:flex-start">${images.join('')}</body>`,
  );
  await page.screenshot({ path: join(DOCS, 'digest.png'), fullPage: true });
} finally {
  await browser.close();
  await bot.stop();
  rmSync(folder, { recursive: true });
}
