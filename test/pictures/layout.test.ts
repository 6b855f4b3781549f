import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserPath, openBrowser } from '../support/browser.ts';
import { drawPanels, type Look } from '../support/picture.ts';
import { testDatabase } from '../support/test-database.ts';
import { layoutFaults } from './layout-faults.ts';
import { measureCards } from './measured-card.ts';
import { PICTURED_CARDS } from './pictured-card.ts';

/** Where it is narrow everything is folded once and unfolded once; a theme changes nothing of where things are. */
const LOOKS: readonly Look[] = [
  { width: 'narrow', theme: 'light', schema: '1.5', isUnfolded: true },
  { width: 'narrow', theme: 'dark', schema: '1.2', isUnfolded: true },
  { width: 'narrow', theme: 'dark', schema: '1.5', isUnfolded: false },
  { width: 'chat', theme: 'light', schema: '1.2', isUnfolded: false },
  { width: 'chat', theme: 'dark', schema: '1.5', isUnfolded: true },
];

/** What asks on a press and is no button: of the action of a container Microsoft's renderer takes no fallback, so that a client which knows no Action.Execute shows the words alone. */
const LINE = '› ';

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const GOLDEN_CARDS = ['cards', 'digest-now', 'run-notice'].flatMap((folder) =>
  readdirSync(join(GOLDEN, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file)),
);

describe('a card as Microsoft draws it', () => {
  const database = testDatabase();
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (browserPath() === null) {
      process.stdout.write('No card is drawn: there is no Chromium at CHROMIUM_PATH or /usr/bin/chromium.\n');
      this.skip();
    }
    browser = await openBrowser();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  const faultsOf = async (card: object): Promise<readonly string[]> => {
    await drawPanels(
      page,
      LOOKS.map((look) => ({ ...look, card })),
    );
    const measured = await measureCards(page);
    assert.equal(measured.length, LOOKS.length);
    const [newest, mobile] = measured;
    const buttons = newest?.targets.filter(({ name }) => !name.startsWith(LINE));
    assert.equal(mobile?.targets.length, buttons?.length, 'mobile clients have something less to press');
    return measured.flatMap((each, index) =>
      layoutFaults(each).map((fault) => `${Object.values(LOOKS[index] ?? {}).join(' ')}: ${fault}`),
    );
  };

  it('is found out where it cannot be read or pressed', async () => {
    const long = 'A button of which nobody can read the end on a telephone';
    const faults = await faultsOf({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [
        { type: 'TextBlock', text: 'Yellow on white', color: 'Warning' },
        {
          type: 'TextBlock',
          text: 'One line of more than there is room for, be it narrow or wide as it is in a chat',
        },
      ],
      actions: [{ type: 'Action.Submit', title: long }],
    });
    for (const fault of ['faint: Yellow on white', 'cut: One line of more', `target cut: ${long}`])
      assert.ok(
        faults.some((each) => each.includes(fault)),
        `${fault} is not among ${faults.join('\n')}`,
      );
  });

  for (const [name, ask] of PICTURED_CARDS)
    it(`${name} can be read and pressed at every width, in every theme`, async () => {
      const { card } = await ask(database());
      assert.deepEqual(await faultsOf(card), []);
    });

  for (const path of GOLDEN_CARDS)
    it(`${path} can be read and pressed at every width, in every theme`, async () => {
      assert.deepEqual(await faultsOf(JSON.parse(readFileSync(join(GOLDEN, path), 'utf8'))), []);
    });
});
