import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openDatabase } from '../../src/store/database.ts';
import { openBrowser } from '../support/browser.ts';
import { drawPanels, type Look, type Panel, WIDTHS_IN_PIXELS } from '../support/picture.ts';
import { palettePng } from './palette-png.ts';
import { INDEX, PICTURES, readIndex } from './picture-index.ts';
import { digestOf, PICTURED_CARDS, type PicturedCard } from './pictured-card.ts';

/**
 * `npm run pictures` draws the cards that changed since their pictures were drawn; `npm run pictures -- finding.en fleet.ja` those that are named, changed or not.
 * Each at both widths in both themes, and as mobile clients draw it where that is another way. Needs Chromium (CHROMIUM_PATH) and a Japanese font.
 */
const NAMED = process.argv.slice(2);

const THEMES = ['light', 'dark'] as const;
const LOOKS = [
  ...THEMES.map((theme) => ({ width: 'narrow', theme, schema: '1.5' }) as const),
  ...THEMES.map((theme) => ({ width: 'chat', theme, schema: '1.5' }) as const),
];
const MOBILE_LOOKS = THEMES.map((theme) => ({ width: 'narrow', theme, schema: '1.2' }) as const);

function panelsOf(
  { card, isUnfolded }: PicturedCard,
  looks: readonly Omit<Look, 'isUnfolded'>[],
): readonly Panel[] {
  return looks.map((look) => {
    const { width, theme, schema } = look;
    const caption = `${WIDTHS_IN_PIXELS[width]} px · ${theme}${schema === '1.2' ? ' · schema 1.2' : ''}`;
    return { ...look, card, isUnfolded, caption };
  });
}

async function draws(page: Page, panels: readonly Panel[]): Promise<Buffer> {
  await drawPanels(page, panels);
  return page.screenshot({ fullPage: true });
}

/** Whether a client that knows no schema after 1.2 draws the same. */
async function isSameOnMobile(page: Page, { card, isUnfolded }: PicturedCard): Promise<boolean> {
  const look = { card, isUnfolded, width: 'narrow', theme: 'light' } as const;
  const here = await draws(page, [{ ...look, schema: '1.5' }]);
  return here.equals(await draws(page, [{ ...look, schema: '1.2' }]));
}

const before = existsSync(INDEX) ? readIndex() : {};
const after: Record<string, string> = {};
const database = await openDatabase({ dataDir: null });
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  for (const [name, ask] of PICTURED_CARDS) {
    const pictured = await ask(database);
    const digest = digestOf(pictured);
    after[name] = digest;
    const file = join(PICTURES, `${name}.png`);
    const isWanted = NAMED.length === 0 ? before[name] !== digest || !existsSync(file) : NAMED.includes(name);
    if (!isWanted) continue;
    const looks = (await isSameOnMobile(page, pictured)) ? LOOKS : [...LOOKS, ...MOBILE_LOOKS];
    // Unfolded it is as long as a book: where it is narrow is enough.
    const wanted = pictured.isUnfolded ? looks.filter(({ width }) => width === 'narrow') : looks;
    writeFileSync(file, palettePng(await draws(page, panelsOf(pictured, wanted))));
    process.stdout.write(`${file}\n`);
  }
} finally {
  await browser.close();
  await database.close();
}
const isKept = (file: string) => `${file}`.endsWith('.json') || file.replace(/\.png$/, '') in after;
for (const file of readdirSync(PICTURES).filter((each) => !isKept(each))) rmSync(join(PICTURES, file));
writeFileSync(INDEX, `${JSON.stringify(after, null, 2)}\n`);
