import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startBotProcess } from './bot-process.ts';
import { openBrowser } from './browser.ts';
import { playgroundPage, say } from './playground-page.ts';

/**
 * Actions in the Agents Playground, by `node test/support/play-actions.ts FOLDER [NAME]`, which gets a picture of the card at each step: an assessment that is previewed, pressed, progresses and is verified; an installation
 * that another person approves; the assessment of a group of the fleet's card. It ends with an error where a card does not come. Minutes, since no clock is turned here. Needs Chromium (CHROMIUM_PATH).
 */
const WAITS_IN_MS = 10 * 60_000;

/** What is pressed, and by whom, and what a card says then. */
interface Step {
  readonly unfolds?: string;
  readonly presses?: string;
  readonly by?: 'Brendan';
  readonly shows: RegExp;
}

interface Play {
  readonly name: string;
  readonly asks: string;
  readonly steps: readonly Step[];
}

/** An installation assesses its machine, which is one of the group's. */
const PLAYS: readonly Play[] = [
  {
    name: 'assessed-from-the-card',
    asks: 'why is app-osa-04 not assessed?',
    steps: [
      { shows: /Preview: Assess a machine now/ },
      { presses: 'Preview: Assess a machine now', shows: /nothing has been changed/ },
      { presses: 'Carry it out', shows: /running|not sent yet/ },
      { shows: /Done[.:].*Checked afterwards/s },
    ],
  },
  {
    name: 'assessed-as-a-group',
    asks: 'which machines are not assessed and why?',
    steps: [
      { shows: /4 machines · Periodic assessment off/ },
      { unfolds: '4 machines · Periodic assessment off', shows: /Preview: assess 4 machines/ },
      { presses: 'Preview: assess 4 machines', shows: /nothing has been changed/ },
      { presses: 'Carry it out', by: 'Brendan', shows: /Under way: \d of 4 done/ },
      { shows: /Done[.:].*Checked afterwards/s },
    ],
  },
  {
    name: 'approved-by-another',
    asks: 'install security updates on vm-01, no reboot, 2 hours',
    steps: [
      { shows: /nothing has been changed/ },
      { presses: 'Ask for approval', shows: /Waits for approval by another person: 0 of 1/ },
      { presses: 'Approve', by: 'Brendan', shows: /Approved by/ },
      { shows: /Done\./ },
    ],
  },
];

const [folder, only] = process.argv.slice(2);
if (folder === undefined) throw new Error('node test/support/play-actions.ts FOLDER [NAME]');
const bot = await startBotProcess([]);
const browser = await openBrowser();
try {
  const url = bot.urls.get('Agents Playground') ?? '';
  // In a chat both see the same cards.
  const aiko = await playgroundPage(browser, url, 'Patch Tuesday');
  const brendan = await playgroundPage(browser, url, 'Patch Tuesday', '29:brendan');
  for (const { name, asks, steps } of PLAYS.filter((play) => only === undefined || play.name === only)) {
    await aiko.bringToFront();
    await say(aiko, asks);
    for (const [index, { unfolds, presses, by, shows }] of steps.entries()) {
      if (unfolds !== undefined) await aiko.getByText(unfolds).last().click();
      if (presses !== undefined) await press(by === 'Brendan' ? brendan : aiko, presses);
      const card = aiko.locator('.ac-adaptiveCard').last();
      await card
        .and(aiko.locator('.ac-adaptiveCard').filter({ hasText: shows }))
        .waitFor({ timeout: WAITS_IN_MS });
      writeFileSync(join(folder, `${name}-${index}.png`), await card.screenshot());
      process.stdout.write(`${name}: ${presses ?? unfolds ?? 'waited'} → ${shows.source}\n`);
    }
  }
} finally {
  await browser.close();
  await bot.stop();
}

async function press(page: Page, button: string): Promise<void> {
  await page.bringToFront();
  await page.getByRole('button', { name: button, exact: true }).last().click();
}
