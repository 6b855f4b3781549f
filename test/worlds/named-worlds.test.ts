import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { causeOf } from '../../src/model/finding.ts';
import { parseWorld } from '../../src/sandbox/world/parse-world.ts';
import { askWorld } from '../support/ask-world.ts';

/** A question about a world of this folder, and the cause that each language's answer names first; null: none holds. */
interface Row {
  readonly world: string;
  readonly en: string;
  readonly ja: string;
  readonly cause: string | null;
}

const WHO_INSTALLED = 'updates-without-schedule/who-installed';
const SECURITY_ONLY = 'linux-classification-mismatch/security-only';

const ROWS: readonly Row[] = [
  {
    world: WHO_INSTALLED,
    en: 'updates got installed on vm-01 with no deployment',
    ja: '展開していないのに vm-01 に更新がインストールされた',
    cause: 'automatic-by-os',
  },
  {
    world: WHO_INSTALLED,
    en: 'vm-02 was patched and nobody scheduled it',
    ja: 'vm-02 に誰も頼んでいない更新が入った',
    cause: 'azure-managed',
  },
  {
    world: WHO_INSTALLED,
    en: 'who installed KB5031364 on vm-03',
    ja: 'vm-03 に KB5031364 を入れたのは誰',
    cause: 'other-schedule',
  },
  {
    world: WHO_INSTALLED,
    en: 'who installed KB5031364 on vm-04',
    ja: 'vm-04 に KB5031364 を入れたのは誰',
    cause: 'on-demand-run',
  },
  {
    world: WHO_INSTALLED,
    en: 'who installed KB5031364 on vm-05',
    ja: 'vm-05 に KB5031364 を入れたのは誰',
    cause: 'guest-policy',
  },
  {
    world: SECURITY_ONLY,
    en: 'security updates pending on lnx-01 but others were installed',
    ja: 'lnx-01 で分類と違う更新がインストールされる',
    cause: 'vendor-classifies-differently',
  },
  {
    world: SECURITY_ONLY,
    en: 'the security schedule installs nothing on lnx-02, although security updates are pending',
    ja: 'lnx-02 でセキュリティの分類が効かない',
    cause: 'no-security-metadata',
  },
  {
    world: SECURITY_ONLY,
    en: 'ESM updates stay pending on lnx-03',
    ja: 'lnx-03 の ESM の更新が保留のまま',
    cause: 'esm-required',
  },
  {
    world: SECURITY_ONLY,
    en: 'security updates pending on lnx-04 but others were installed',
    ja: 'lnx-04 で分類と違う更新がインストールされる',
    cause: null,
  },
];

describe('named worlds', () => {
  for (const { world, en, ja, cause } of ROWS)
    for (const question of [en, ja])
      it(`${world}: ${question}`, async () => {
        const text = readFileSync(new URL(`${world}.yaml`, import.meta.url), 'utf8');
        const { answer } = await askWorld(parseWorld(text, world), question);
        assert.deepEqual(
          answer.findings.slice(0, 1).map((finding) => causeOf(finding)),
          [cause],
        );
      });
});
