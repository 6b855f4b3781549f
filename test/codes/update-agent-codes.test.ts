import assert from 'node:assert/strict';
import type { CodeFamily } from '../../src/codes/update-agent-code.ts';
import { UPDATE_AGENT_CODES, updateAgentCode } from '../../src/codes/update-agent-codes.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { CODE_SHEET } from './code-sheet.ts';

describe('update-agent-codes', () => {
  it('holds exactly the codes of the sheet', () => {
    assert.deepEqual(
      UPDATE_AGENT_CODES.map(({ code }) => code).sort(),
      CODE_SHEET.map(([code]) => code).sort(),
    );
  });

  for (const [code, signed, family] of CODE_SHEET) {
    it(`explains ${code} (${signed}) as ${family}, in both languages`, () => {
      const entry = updateAgentCode(code);
      assert.ok(entry !== null);
      assert.equal(entry.family, family satisfies CodeFamily);
      assert.equal(Number.parseInt(code, 16) | 0, signed);
      for (const text of [entry.means, entry.firstStep]) {
        for (const locale of LOCALES) assert.equal(text[locale], text[locale].trim());
        assert.match(text.en, /^[ -~]+[.]$/);
        assert.match(text.ja, /[ぁ-ん].*。$/);
      }
      assert.notEqual(entry.means.en, entry.firstStep.en);
    });
  }

  it('explains no two codes by the same meaning', () => {
    for (const locale of LOCALES) {
      const meanings = UPDATE_AGENT_CODES.map(({ means }) => means[locale]);
      assert.equal(new Set(meanings).size, meanings.length);
    }
  });

  it('gives both readings of 0x8024002e, on which the sources disagree', () => {
    const entry = updateAgentCode('0x8024002e');
    assert.match(entry?.means.en ?? '', /policy.*service is disabled/s);
    assert.match(entry?.means.ja ?? '', /ポリシー.*サービスが無効/s);
  });

  it('names all four causes of 0x80070005', () => {
    const means = updateAgentCode('0x80070005')?.means;
    for (const cause of [/malware/, /Windows Update settings/, /SoftwareDistribution/, /C:/]) {
      assert.match(means?.en ?? '', cause);
    }
    for (const cause of [/マルウェア/, /Windows Update の設定/, /SoftwareDistribution/, /C:/]) {
      assert.match(means?.ja ?? '', cause);
    }
  });

  it('sends 0x8024402c to the WSUS registry values and 0x80070422 to wuauserv', () => {
    for (const locale of LOCALES) {
      assert.match(updateAgentCode('0x8024402c')?.firstStep[locale] ?? '', /WUServer.*WUStatusServer/);
      assert.match(updateAgentCode('0x80070422')?.firstStep[locale] ?? '', /wuauserv/);
    }
  });

  it('has nothing to say of a code outside the sheet', () => {
    assert.equal(updateAgentCode('0x8024deaf'), null);
    assert.equal(updateAgentCode('0x8024402C'), null);
  });
});
