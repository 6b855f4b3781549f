import assert from 'node:assert/strict';
import type { Block } from '../../src/model/block.ts';
import type { Text } from '../../src/model/locale.ts';
import { noteBlocks } from '../../src/render/note-blocks.ts';

const line = (text: Text): Block => ({ kind: 'text', text, tone: 'subtle' });

describe('what to know besides', () => {
  it('has the commands that it ends in beneath it, to be copied', () => {
    const note = {
      en: 'These show the settings: `netsh winhttp show proxy`, `Get-WindowsUpdateLog`.',
      ja: '設定は次のコマンドで確認できます: `netsh winhttp show proxy`、`Get-WindowsUpdateLog`。',
    };
    assert.deepEqual(noteBlocks(note, 'windows'), [
      line({ en: 'These show the settings:', ja: '設定は次のコマンドで確認できます:' }),
      {
        kind: 'code',
        title: null,
        language: 'powershell',
        code: 'netsh winhttp show proxy\nGet-WindowsUpdateLog',
      },
    ]);
  });

  for (const [why, en] of [
    ['names one command', 'Look at it: `netsh winhttp show proxy`.'],
    ['goes on after them', 'With `apt-get update`, `apt-get check` it says why.'],
    ['lists what is no command', 'Settings: `assessmentMode`, `patchMode`.'],
    ['lists one to be filled in', 'One of these: `apt-get check`, `apt-get install <package>`.'],
    ['lists commands of two tools', 'One of these: `az vm start --ids x`, `Get-WindowsUpdateLog`.'],
  ] as const)
    it(`stays a sentence where it ${why}`, () => {
      assert.deepEqual(noteBlocks({ en, ja: en }, null), [line({ en, ja: en })]);
    });
});
