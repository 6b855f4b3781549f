import assert from 'node:assert/strict';
import { decodeError } from '../../src/codes/decode-error.ts';
import { knownError } from '../../src/codes/known-error.ts';
import { EXIT_CODES } from '../../src/codes/package-manager/exit-codes.ts';
import { COMMANDS, EXIT_SHEET } from './exit-sheet.ts';

/** A text, and what it says. */
const TEXTS: readonly (readonly [text: string, ...ids: readonly string[]])[] = [
  ['sap-hana-02 で zypper が終了コード 7 になる', 'package-manager-zypper-lock'],
  ['zypper exit code 7 on sap-hana-02', 'package-manager-zypper-lock'],
  ['[Command=zypper ref] exit code: 106', 'package-manager-zypper-repos'],
  ['apt-get exited with 100', 'package-manager-apt-100'],
  ['tdnf returned code 1', 'package-manager-dnf-1'],
  // Cut at 125 characters, as Azure keeps it: in the middle of the command, or before its name.
  [
    'PACKAGE_MANAGER_FAILURE: Unexpected return code (100) from package manager on command: LANG=en_US.UTF8 sudo apt-get -y --only-up...',
    'package-manager-failure',
    'package-manager-apt-100',
  ],
  [
    'unexpected return code (1) from package manager on command: LANG=en_US.UTF8 sudo...',
    'package-manager-failure',
  ],
  ['Unexpected return code (100) from package manager', 'package-manager-failure'],
  [
    'Unexpected return code (100) from package manager on command: sudo DEBIAN_FRONTEND=noninteractive LANG=en_U...',
    'package-manager-apt-100',
  ],
  // An exit code without an entry is named, and explained as far as that goes.
  [
    'unexpected return code (42) from package manager on command: sudo apt-get update',
    'package-manager-apt-42',
  ],
  // What names the reason goes first, wherever it stands.
  [
    'unexpected return code (100) from package manager on command: sudo apt-get update\nE: Could not get lock /var/lib/apt/lists/lock',
    'package-manager-apt-lock',
    'package-manager-apt-100',
  ],
  ['yum updated 100 packages'],
  ['apt-get exited with code 0'],
  ['zypper installed 7 packages and exited'],
  ['exit code 100'],
];

describe('exit codes of package managers', () => {
  it('are all in the sheet', () => {
    const listed = Object.entries(EXIT_CODES).flatMap(([tool, codes]) =>
      Object.keys(codes).map((code) => `${tool} ${code}`),
    );
    assert.deepEqual(listed.sort(), EXIT_SHEET.map(([tool, code]) => `${tool} ${code}`).sort());
  });

  for (const [tool, code, id, remedy] of EXIT_SHEET)
    it(`${tool} ${code} is ${id}, in both languages`, () => {
      const said = `Unexpected return code (${code}) from package manager on command: ${COMMANDS[tool]}`;
      const [decoded, ...others] = decodeError([said]);
      assert.equal(decoded?.id, id);
      assert.deepEqual(others, []);
      assert.equal(decoded.remedy, remedy);
      assert.equal(decoded.quote, said);
      for (const text of [decoded.means, decoded.firstStep ?? decoded.means]) {
        assert.match(text.en, /^[ -~]+[.]$/);
        assert.match(text.ja, /[ぁ-ん].*。$/);
      }
      assert.ok(knownError(id)?.title.ja);
    });

  for (const [text, ...ids] of TEXTS)
    it(`finds ${ids.join(', ') || 'nothing'} in: ${text}`, () => {
      const decoded = decodeError([text]);
      assert.deepEqual(decoded.map(({ id }) => id).sort(), [...ids].sort());
      if (ids[0] !== 'package-manager-failure') assert.equal(decoded[0]?.id, ids[0]);
    });
});
