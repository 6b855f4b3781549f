import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ask } from '../../src/commands/ask.ts';
import { drawCards } from './picture.ts';

/** The pictures of the README, made anew by `node test/support/draw-readme.ts`: each answer in English, and in Japanese beside it. */
const PICTURES = [
  { name: 'finding', questions: ['why is vm-01 not assessed?', 'arc-tok-01 が未評価なのはなぜ?'] },
  {
    name: 'fleet',
    questions: ['which machines are not assessed and why?', '評価されていないマシンと原因を教えて'],
  },
] as const;

const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'updateops-readme-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1052, height: 200 } });
  for (const { name, questions } of PICTURES) {
    const images: string[] = [];
    for (const [index, question] of questions.entries()) {
      const card = join(folder, `${name}-${index}.json`);
      const png = join(folder, `${name}-${index}.png`);
      await ask.run(['--json', question], {
        environment: {},
        print: (line) => writeFileSync(card, JSON.stringify(JSON.parse(line).cards[0])),
      });
      await drawCards([{ card, png, width: 'chat', theme: 'light', isUnfolded: false }]);
      images.push(`<img src="data:image/png;base64,${readFileSync(png, 'base64')}">`);
    }
    await page.setContent(
      `<body style="margin:0;background:#EEEEEE;display:flex;align-items:flex-start">${images.join('')}</body>`,
    );
    await page.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
