import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { TEAMS_THEMES, type Theme } from './teams-colours.ts';

const WIDTHS_IN_PIXELS = { chat: 500, narrow: 300 } as const;

/** Close to what Teams' own renderer is configured with, in every theme. */
const HOST_CONFIG = {
  fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', sans-serif",
  fontTypes: {
    default: { fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK JP', sans-serif" },
    monospace: { fontFamily: "Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK JP', monospace" },
  },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
};

/** The host configuration of a theme. */
function hostConfigOf({ ground, emphasisGround, line, colours }: Theme): object {
  const { default: plain, subtle, ...others } = colours;
  const foregroundColors = {
    default: { default: plain, subtle },
    ...Object.fromEntries(
      Object.entries(others).map(([name, colour]) => [name, { default: colour, subtle: colour }]),
    ),
  };
  return {
    ...HOST_CONFIG,
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: { backgroundColor: ground, foregroundColors },
      emphasis: { backgroundColor: emphasisGround, foregroundColors },
    },
  };
}

const styleOf = ({ ground, line, colours }: Theme) => `
  body { margin: 0; background: ${line}; font-family: ${HOST_CONFIG.fontFamily}; }
  /* As the message that a card hangs on in Teams and in the Playground: rich text inherits it. */
  #card { overflow-wrap: break-word; margin: 12px; background: ${ground}; border: 1px solid ${line}; border-radius: 6px; }
  .ac-pushButton { font: 600 13px ${HOST_CONFIG.fontFamily}; color: ${colours.default}; background: ${ground}; border: 1px solid ${colours.subtle}; border-radius: 4px; padding: 5px 12px; }
  /* As Teams and the Playground do. */
  .ac-actionSet, .ac-actionSet > div { flex-wrap: wrap !important; row-gap: 8px; }
  .ac-input { font: 14px ${HOST_CONFIG.fontFamily}; width: 100%; padding: 4px; }
`;

interface Picture {
  /** The card's JSON file. */
  readonly card: string;
  readonly png: string;
  readonly width: keyof typeof WIDTHS_IN_PIXELS;
  readonly theme: keyof typeof TEAMS_THEMES;
  /** With every fold open. */
  readonly isUnfolded: boolean;
}

/** Draws cards with Microsoft's own renderer, to look at. Needs a Chromium at `CHROMIUM_PATH` or /usr/bin/chromium. */
export async function drawCards(pictures: readonly Picture[]): Promise<void> {
  const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    for (const { card, png, width, theme, isUnfolded } of pictures) {
      await page.setViewportSize({ width: WIDTHS_IN_PIXELS[width] + 26, height: 200 });
      await page.setContent(`<style>${styleOf(TEAMS_THEMES[theme])}</style><div id="card"></div>`);
      await page.addScriptTag({ path: library });
      await page.evaluate(drawingScript(readFileSync(card, 'utf8'), TEAMS_THEMES[theme], isUnfolded));
      await page.screenshot({ path: png, fullPage: true });
    }
  } finally {
    await browser.close();
  }
}

function drawingScript(cardJson: string, theme: Theme, isUnfolded: boolean): string {
  const json = JSON.stringify(cardJson);
  return `{
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfigOf(theme))});
    const parsed = JSON.parse(${json}, (key, value) => key === 'isVisible' && ${isUnfolded} ? true : value);
    card.parse(parsed);
    document.documentElement.lang = parsed.lang;
    document.getElementById('card').append(card.render());
  }`;
}
