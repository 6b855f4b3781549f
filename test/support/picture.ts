import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { FONT_FACES } from './fonts/selawik.ts';
import { hostConfigOf, STYLE } from './host-config.ts';
import { TEAMS_THEMES } from './teams-colours.ts';

export const WIDTHS_IN_PIXELS = { chat: 500, narrow: 300 } as const;
/** Around a card: its border, and the ground that it lies on. */
const AROUND_IN_PIXELS = 26;

/** How a card is drawn. */
export interface Look {
  readonly width: keyof typeof WIDTHS_IN_PIXELS;
  readonly theme: keyof typeof TEAMS_THEMES;
  /** With every fold open. */
  readonly isUnfolded: boolean;
  /** The latest that the client knows, which is 1.2 in what mobile ones say of themselves. */
  readonly schema: '1.2' | '1.5';
}

/** A card, drawn one way; `caption` stands above it. */
export interface Panel extends Look {
  readonly card: object;
  readonly caption?: string;
}

const LIBRARY = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

const ARRIVING = `Promise.all([400, 600].map((weight) => document.fonts.load(weight + ' 14px Selawik'))).then((faces) => faces.flat().length)`;

/** Puts cards side by side on a page, drawn with Microsoft's own renderer. */
export async function drawPanels(page: Page, panels: readonly Panel[]): Promise<void> {
  const widths = panels.map(({ width }) => WIDTHS_IN_PIXELS[width] + AROUND_IN_PIXELS);
  await page.setViewportSize({ width: widths.reduce((sum, each) => sum + each, 0), height: 200 });
  await page.setContent(
    `<!doctype html><style>${FONT_FACES}${STYLE}</style>${panels.map(panelHtml).join('')}`,
  );
  // Before the cards, of which the renderer measures some; it answers with the fonts that came, none where they did not.
  const arrived = await page.evaluate(ARRIVING);
  if (arrived !== 2) throw new Error(`${arrived} of the two weights of Selawik could be read`);
  await page.addScriptTag({ path: LIBRARY });
  for (const [index, panel] of panels.entries()) await page.evaluate(drawingScript(index, panel));
}

function panelHtml({ width, theme, caption }: Panel): string {
  const inner = caption === undefined ? '' : `<div class="caption">${caption}</div>`;
  return `<div class="panel ${theme}">${inner}<div class="card" style="width:${WIDTHS_IN_PIXELS[width]}px"></div></div>`;
}

function drawingScript(index: number, { card, theme, isUnfolded, schema }: Panel): string {
  const json = JSON.stringify(JSON.stringify(card));
  return `{
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfigOf(TEAMS_THEMES[theme]))});
    const parsed = JSON.parse(${json}, (key, value) => key === 'isVisible' && ${isUnfolded} ? true : value);
    card.parse(parsed, new AdaptiveCards.SerializationContext(AdaptiveCards.Version.parse('${schema}')));
    const place = document.querySelectorAll('.card')[${index}];
    place.lang = parsed.lang;
    place.append(card.render());
  }`;
}
