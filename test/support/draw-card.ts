import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../src/commands/ask.ts';
import { drawCards } from './picture.ts';

/**
 * Draws the card that answers a question over the demo tenant, to be looked at:
 * `node test/support/draw-card.ts "why is vm-01 not assessed?" card.png narrow dark unfolded`. Needs Chromium (CHROMIUM_PATH).
 */
const [question = 'why is vm-01 not assessed?', png = 'card.png', ...looks] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'updateops-card-'));
const card = join(folder, 'card.json');
await ask.run(['--json', question], {
  environment: {},
  print: (line) => writeFileSync(card, JSON.stringify(JSON.parse(line).cards[0])),
});
await drawCards([
  {
    card,
    png,
    width: looks.includes('narrow') ? 'narrow' : 'chat',
    theme: looks.includes('dark') ? 'dark' : 'light',
    isUnfolded: looks.includes('unfolded'),
  },
]);
rmSync(folder, { recursive: true });
