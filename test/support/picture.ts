import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const WIDTHS_IN_PIXELS = { chat: 480, narrow: 300 } as const;

/** Close to what Teams' own renderer is configured with; the colours are those of its light theme. */
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
  separator: { lineThickness: 1, lineColor: '#E1DFDD' },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  containerStyles: {
    default: { backgroundColor: '#FFFFFF', foregroundColors: foreground('#252423', '#605E5C') },
    emphasis: { backgroundColor: '#F5F5F5', foregroundColors: foreground('#252423', '#605E5C') },
  },
};

function foreground(plain: string, subtle: string): Record<string, { default: string; subtle: string }> {
  return {
    default: { default: plain, subtle },
    accent: { default: '#5B5FC7', subtle: '#5B5FC7' },
    attention: { default: '#C4314B', subtle: '#C4314B' },
    good: { default: '#237B4B', subtle: '#237B4B' },
    warning: { default: '#8A6A00', subtle: '#8A6A00' },
  };
}

const STYLE = `
  body { margin: 0; background: #EBEBEB; font-family: ${HOST_CONFIG.fontFamily}; }
  /* As the message that a card hangs on in Teams and in the Playground: rich text inherits it. */
  #card { overflow-wrap: break-word; margin: 12px; background: #fff; border: 1px solid #ddd; border-radius: 6px; }
  .ac-pushButton { font: 600 13px ${HOST_CONFIG.fontFamily}; background: #fff; border: 1px solid #D1D1D1; border-radius: 4px; padding: 5px 12px; }
  .ac-input { font: 14px ${HOST_CONFIG.fontFamily}; width: 100%; padding: 4px; }
`;

interface Picture {
  /** The card's JSON file. */
  readonly card: string;
  readonly png: string;
  readonly width: keyof typeof WIDTHS_IN_PIXELS;
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
    for (const { card, png, width, isUnfolded } of pictures) {
      await page.setViewportSize({ width: WIDTHS_IN_PIXELS[width] + 26, height: 200 });
      await page.setContent(`<style>${STYLE}</style><div id="card"></div>`);
      await page.addScriptTag({ path: library });
      await page.evaluate(drawingScript(readFileSync(card, 'utf8'), isUnfolded));
      await page.screenshot({ path: png, fullPage: true });
    }
  } finally {
    await browser.close();
  }
}

function drawingScript(cardJson: string, isUnfolded: boolean): string {
  const json = JSON.stringify(cardJson);
  return `{
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(HOST_CONFIG)});
    const parsed = JSON.parse(${json}, (key, value) => key === 'isVisible' && ${isUnfolded} ? true : value);
    card.parse(parsed);
    document.documentElement.lang = parsed.lang;
    document.getElementById('card').append(card.render());
  }`;
}
