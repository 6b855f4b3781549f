import assert from 'node:assert/strict';
import { pageTitle } from '../../src/judging/reference-titles.ts';
import { REFERENCES } from '../../src/judging/references.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { projectFiles, textOfFile } from '../house/support/project-files.ts';
import { CHECKED_PAGES } from './checked-pages.ts';

/** Official pages that entries and codes name beside those that several share. */
const NAMED = ['src/scenarios', 'src/reports', 'src/knowledge', 'src/codes', 'src/judging'].flatMap((room) =>
  projectFiles(room, /\.ts$/).flatMap((path) =>
    [...textOfFile(path).matchAll(/'(https:\/\/(?:learn|support)\.microsoft\.com\/[^']+)'/g)].flatMap(
      ([, url]) => url ?? [],
    ),
  ),
);

describe('official pages', () => {
  const urls = [...new Set([...Object.values(REFERENCES), ...NAMED])];

  it('are each called by a name in both languages', () => {
    assert.deepEqual(
      urls.filter((url) => pageTitle(url) === null),
      [],
    );
  });

  it('are known to exist, or marked as unchecked', () => {
    const marked = textOfFile('docs/verify-live.md').split('## Unchecked pages')[1] ?? '';
    assert.deepEqual(
      urls.filter((url) => CHECKED_PAGES.has(url) === marked.includes(`<${url}>`)),
      [],
    );
  });

  it('are told apart by their names, which a button has room for', () => {
    for (const locale of LOCALES) {
      const titles = urls.map((url) => pageTitle(url)?.[locale] ?? '');
      assert.equal(new Set(titles).size, urls.length);
      for (const title of titles) assert.ok(title.length <= 50, title);
    }
  });

  it('have no name where nothing refers to them', () => {
    assert.equal(pageTitle('https://learn.microsoft.com/azure/overview'), null);
  });
});
