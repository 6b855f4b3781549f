import assert from 'node:assert/strict';
import { selection } from '../../src/actions/install-updates/installation.ts';
import { namedUpdates, noKbNumber } from '../../src/actions/install-updates/named-updates.ts';
import { type Entities, NO_ENTITIES } from '../../src/model/question.ts';
import { wantedIn } from '../../src/model/wanted.ts';

const [ONE, OTHER] = ['5031364', '5034441'];

/** What is said, the KB numbers and packages named in it, and those of them that are to be left out. */
const SAID: readonly (readonly [text: string, named: readonly string[], leftOut: readonly string[]])[] = [
  ['install KB5031364 on vm-01', [ONE], []],
  ['install updates on vm-01 except KB5031364', [ONE], [ONE]],
  ['install updates on vm-01, excluding the updates KB5031364 and KB5034441', [ONE, OTHER], [ONE, OTHER]],
  ['install KB5031364 but not KB5034441 on vm-01', [ONE, OTHER], [OTHER]],
  ['install KB5031364 without a restart, and KB5034441', [ONE, OTHER], []],
  ['skip kb 5031364, install the others', [ONE], [ONE]],
  ['install updates on lnx-01 except for package openssl*', ['openssl*'], ['openssl*']],
  ['install package libc++ on lnx-01', ['libc++'], []],
  ['vm-01 に KB5031364 をインストールして', [ONE], []],
  ['KB5031364 を除いて vm-01 に更新をインストールして', [ONE], [ONE]],
  ['vm-01 に KB5031364 と KB5034441 以外の更新をインストールして', [ONE, OTHER], [ONE, OTHER]],
  ['ＫＢ5031364 は除外して vm-01 を更新して', [ONE], [ONE]],
  ['install updates on lnx-01 except kernel packages', ['kernel'], ['kernel']],
  ['install all updates on lnx-01 but not the kernel updates', ['kernel'], ['kernel']],
  ['install the openssl updates on lnx-01', ['openssl'], []],
  ['install updates on lnx-01, no kernel updates', ['kernel'], ['kernel']],
  ['install updates on vm-01, not KB5031364', [ONE], [ONE]],
  ['install everything on lnx-01 save for the kernel updates', ['kernel'], ['kernel']],
  ['patch lnx-01 but leave the kernel packages alone', ['kernel'], ['kernel']],
  ['patch lnx-01, kernel updates stay out', ['kernel'], ['kernel']],
  ["patch lnx-01 but don't install the kernel updates", ['kernel'], ['kernel']],
  ['lnx-01 に更新を入れて。カーネル更新は不要', ['カーネル'], ['カーネル']],
  ['vm-01 を更新、KB5031364 は入れないで', [ONE], [ONE]],
  ['install KB5031364 on vm-01 if it is not there', [ONE], []],
  ['lnx-01 にカーネル以外の更新を入れて', ['カーネル'], ['カーネル']],
  ['lnx-01 に openssl* パッケージ以外をインストールして', ['openssl*'], ['openssl*']],
];

const wantedOf = (text: string, named: Partial<Entities>) =>
  wantedIn({ text, entities: { ...NO_ENTITIES, ...named } });

describe('updates that are named', () => {
  for (const [text, named, leftOut] of SAID)
    it(`are installed or left out as is said: ${text}`, () => {
      const isKb = (name: string) => /^\d+$/.test(name);
      const packages = named.filter((name) => !isKb(name));
      const found = namedUpdates(wantedOf(text, { kb: named.filter(isKb), packages }));
      assert.deepEqual([...found.kbLeftOut, ...found.packagesLeftOut], leftOut);
      assert.deepEqual(
        [...found.kb, ...found.packages],
        named.filter((name) => !leftOut.includes(name)),
      );
    });

  for (const [text, bad] of [
    ['install KB abc on vm-01', 'KB abc'],
    ['install KBabc on vm-01', 'KBabc'],
    ['vm-01 に KB をインストールして', 'KB'],
    ['install KB5031364 and KB50313641234', 'KB50313641234'],
    ['install KBs 5031364, 5034441', 'KBs'],
    ['install KB5031364', null],
    ['install the KB KB5031364', null],
    ['install KB: 5031364 on kb-01', null],
    ['install KB-5031364', null],
    ['install updates on vm-01, 500 KB are free', null],
    ['install updates on kbserver', null],
    ['install KB5031364 and KB12', 'KB12'],
  ] as const)
    it(`are ${bad === null ? 'KB numbers all' : `refused for ${bad}`}: ${text}`, () => {
      assert.equal(noKbNumber(wantedOf(text, { machines: ['kbserver', 'kb-01', 'kb12'] })), bad);
    });

  it('are what is sent: those to be had, else critical and security ones, without those to be left out', () => {
    const said = (text: string) => wantedOf(text, { kb: [ONE], packages: ['openssl*'] });
    assert.deepEqual(selection(said('except KB5031364 and package openssl*'), 'windows'), {
      classificationsToInclude: ['Critical', 'Security'],
      kbNumbersToExclude: [ONE],
    });
    assert.deepEqual(selection(said('except KB5031364 and package openssl*'), 'linux'), {
      classificationsToInclude: ['Critical', 'Security'],
      packageNameMasksToExclude: ['openssl*'],
    });
    assert.deepEqual(selection(said('KB5031364, package openssl*'), 'linux'), {
      packageNameMasksToInclude: ['openssl*'],
    });
  });
});
