import type { Browser, Locator, Page } from 'playwright-core';

/** Aiko, as whom alone the Agents Playground speaks (`src/commands/playground.yml`). */
const WHO_SPEAKS = '29:aiko';

/**
 * A page of the Agents Playground at a chat or channel of it. `as`: whose page it is instead. The Playground has one person who speaks, whom its page names in each request; it takes whomever of its people is named there. A page
 * shows nothing of what came before it was opened, and threads of a channel that it began itself alone: several people see the same in a chat.
 */
export async function playgroundPage(
  browser: Browser,
  url: string,
  place: string,
  as: string | null = null,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 4_000 } });
  if (as !== null)
    await page.route('**/_conversation/v1/**', (route) => {
      const body = route.request().postData();
      return route.continue(body === null ? {} : { postData: body.replaceAll(WHO_SPEAKS, as) });
    });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByText(place, { exact: true }).first().click();
  // Whoever comes second is not greeted.
  if (as === null) await cardSaying(page, 'What can be asked').waitFor();
  return page;
}

/** Says something to the bot, in a channel in a post of its own. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator('[data-lexical-editor]').first().click();
  const named = page.getByText('UpdateOps', { exact: true });
  const before = await named.count();
  await page.keyboard.type('@Upd', { delay: 50 });
  // One more is there then, the last: the one to pick, beneath what is typed.
  await named.nth(before).waitFor();
  await named.last().click();
  await page.keyboard.type(` ${text}`);
  const post = page.getByRole('button', { name: 'Post' });
  await ((await post.count()) > 0 ? post.click() : page.keyboard.press('Enter'));
}

/** The first card that says so: a channel has the latest post above. */
export function cardSaying(page: Page, words: string | RegExp): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: words }).first();
}
