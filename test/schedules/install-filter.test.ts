import assert from 'node:assert/strict';
import { doesInstall, type InstallFilter, type PendingUpdate } from '../../src/schedules/install-filter.ts';

const NOTHING: InstallFilter = {
  classifications: [],
  kbsToInclude: [],
  kbsToExclude: [],
  excludesRebooting: false,
  packagesToInclude: [],
  packagesToExclude: [],
};
const ROLLUP: PendingUpdate = {
  name: '2026-11 Cumulative Update',
  kb: '5031364',
  version: null,
  classifications: ['Update Rollups'],
  requiresReboot: true,
};
const OPENSSL: PendingUpdate = {
  name: 'openssl',
  kb: null,
  version: '3.0.13-0ubuntu3.6',
  classifications: ['Security'],
  requiresReboot: false,
};

const ROWS: readonly (readonly [string, Partial<InstallFilter>, PendingUpdate, boolean])[] = [
  ['no filter at all', {}, ROLLUP, true],
  ['its classification in another spelling', { classifications: ['UpdateRollup'] }, ROLLUP, true],
  ['its classification as Compute spells it', { classifications: ['UpdateRollUp'] }, ROLLUP, true],
  ['other classifications', { classifications: ['Critical', 'Security'] }, ROLLUP, false],
  ['plain updates, which roll-ups are not', { classifications: ['Updates'] }, ROLLUP, false],
  ['plain updates', { classifications: ['Updates'] }, { ...ROLLUP, classifications: ['Updates'] }, true],
  ['security', { classifications: ['security'] }, { ...ROLLUP, classifications: ['Security Updates'] }, true],
  [
    'definitions',
    { classifications: ['Definition'] },
    { ...ROLLUP, classifications: ['Definition Updates'] },
    true,
  ],
  [
    'other classifications, but it by name',
    { classifications: ['Security'], kbsToInclude: ['KB5031364'] },
    ROLLUP,
    true,
  ],
  ['only another by name', { kbsToInclude: ['5099999'] }, ROLLUP, false],
  [
    'its classification, but it excluded',
    { classifications: ['UpdateRollup'], kbsToExclude: ['5031364'] },
    ROLLUP,
    false,
  ],
  ['it both by name and excluded', { kbsToInclude: ['5031364'], kbsToExclude: ['KB5031364'] }, ROLLUP, false],
  ['nothing that restarts', { excludesRebooting: true }, ROLLUP, false],
  ['nothing that restarts, which it does not', { excludesRebooting: true }, OPENSSL, true],
  ['a package by a mask', { classifications: ['Other'], packagesToInclude: ['openssl*'] }, OPENSSL, true],
  ['a package by name and version', { packagesToInclude: ['openssl_3.0.13-0ubuntu3.6'] }, OPENSSL, true],
  ['another version of it', { packagesToInclude: ['openssl_3.0.14'] }, OPENSSL, false],
  [
    'all but packages of a mask',
    { classifications: ['Security'], packagesToExclude: ['*ssl'] },
    OPENSSL,
    false,
  ],
  ['a mask that is no regular expression', { packagesToInclude: ['open.sl'] }, OPENSSL, false],
];

describe('what a schedule installs', () => {
  for (const [what, filter, update, expected] of ROWS)
    it(`${expected ? 'takes' : 'leaves out'} ${update.name} where it asks for ${what}`, () => {
      assert.equal(doesInstall({ ...NOTHING, ...filter }, update), expected);
    });
});
