import assert from 'node:assert/strict';
import { decodeError } from '../../src/codes/decode-error.ts';
import { checksFor } from '../../src/codes/guest-checks.ts';
import { PACKAGE_MANAGER_SIGNATURES } from '../../src/codes/package-manager-signatures.ts';
import { SIGNATURE_SHEET } from './signature-sheet.ts';

/** Looks alike, but is none of the signatures. */
const SAID_BY_NONE = [
  'E: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?',
  'zypper patch exited with code 0',
  'zypper patch exited with code 42',
  'The package openssl has been signed.',
  'HTTP 403 from https://packages.contoso.com',
  'All entitlements are fine.',
];

describe('package-manager-signatures', () => {
  it('holds every signature once', () => {
    assert.deepEqual(
      PACKAGE_MANAGER_SIGNATURES.map(({ id }) => id).sort(),
      Object.keys(SIGNATURE_SHEET).sort(),
    );
  });

  for (const [id, texts] of Object.entries(SIGNATURE_SHEET)) {
    for (const text of texts) {
      it(`recognises ${id} in: ${text}`, () => {
        const decoded = decodeError([text]);
        assert.equal(decoded[0]?.id, `package-manager-${id}`);
        assert.equal(decoded[0].isKnown, true);
        assert.ok(text.includes(decoded[0].quote));
        assert.equal(decoded.length, 1);
      });
    }
  }

  for (const text of SAID_BY_NONE) {
    it(`recognises nothing in: ${text}`, () => assert.deepEqual(decodeError([text]), []));
  }

  it('waits for locks, and for nothing that needs a repair', () => {
    assert.deepEqual(
      PACKAGE_MANAGER_SIGNATURES.filter(({ remedy }) => remedy === 'wait').map(({ id }) => id),
      ['apt-lock', 'yum-lock', 'zypper-lock'],
    );
  });

  it('knows an expired certificate of RHUI behind a curl error, and takes it for nothing else', () => {
    const said =
      'Curl error (58): certificate expired for https://rhui4-1.microsoft.com/pulp/repos/repomd.xml';
    const [expired] = decodeError([said]);
    const [other] = decodeError([said.replace('rhui4-1.microsoft.com', 'repo.contoso.com')]);
    assert.deepEqual([expired?.id, other?.id], ['package-manager-curl', 'package-manager-curl']);
    assert.match(expired?.firstStep?.en ?? '', /--disablerepo='\*' --enablerepo='\*microsoft\*'/);
    assert.notDeepEqual(expired?.means, other?.means);
  });

  it('tells that a release has ended where its mirrors have nothing of it any more', () => {
    const gone = [
      "E: The repository 'http://mirror.contoso.com/debian stretch Release' no longer has a Release file.",
      'error was 14: curl#6 - "Could not resolve host: mirrorlist.centos.org; Unknown error"',
      'Cannot find a valid baseurl for repo: base/7/x86_64 (mirrorlist.centos.org)',
    ];
    for (const said of gone) assert.match(decodeError([said])[0]?.means.en ?? '', /support (?:has )?ended/);
    const [alive] = decodeError(['14: curl#6 - "Could not resolve host: repo.contoso.com"']);
    assert.match(alive?.firstStep?.en ?? '', /getent hosts/);
  });

  it("looks with the machine's own package manager, whoever else says the same", () => {
    const [key] = decodeError(['GPG check FAILED']);
    assert.ok(key);
    assert.match(checksFor(key, 'YUM')?.en ?? '', /sudo yum/);
    assert.match(checksFor(key, 'APT')?.en ?? '', /apt-get/);
  });

  it('explains the numbers of curl that tell what is wrong, each by itself', () => {
    const steps = [6, 7, 28, 35, 58, 60, 92].map((number) => {
      const [decoded, ...others] = decodeError([
        `Curl error (${number}): failed for https://repo.contoso.com`,
      ]);
      assert.deepEqual([decoded?.id, others], ['package-manager-curl', []]);
      return decoded?.firstStep?.en ?? '';
    });
    const telling = [
      /getent hosts/,
      /443/,
      /443/,
      /TLS inspection/,
      /sslclientcert/,
      /TLS inspection/,
      /curl -v/,
    ];
    for (const [index, step] of steps.entries()) assert.match(step, telling[index] ?? /never/);
  });

  it('speaks both languages', () => {
    for (const { means, firstStep } of PACKAGE_MANAGER_SIGNATURES.flatMap((each) => [
      each,
      ...(each.closer ?? []),
    ])) {
      for (const text of [means, firstStep]) {
        assert.match(text.en, /^[ -~]+[.]$/);
        assert.match(text.ja, /[ぁ-ん].*。$/);
      }
    }
  });
});
