import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { palettePng } from './palette-png.ts';

/** As a browser wrote it: three bytes a pixel, rows filtered in every way. */
const SCREENSHOT = readFileSync(new URL('../../docs/finding.png', import.meta.url));

describe('a picture of 256 colours', () => {
  const smaller = palettePng(SCREENSHOT);
  const chunkOf = (type: string): Buffer => {
    const at = smaller.indexOf(type, 0, 'latin1');
    return smaller.subarray(at + 4, at + 4 + smaller.readUInt32BE(at - 4));
  };

  it('is as large as it was, in fewer bytes', () => {
    assert.deepEqual(smaller.subarray(16, 24), SCREENSHOT.subarray(16, 24));
    assert.ok(smaller.length < SCREENSHOT.length, `${smaller.length} of ${SCREENSHOT.length}`);
  });

  it('has the grounds of the cards and of what is around them exactly', () => {
    const palette: readonly string[] = chunkOf('PLTE').toString('hex').match(/.{6}/g) ?? [];
    for (const ground of ['ffffff', 'eeeeee', 'f3f2f1']) assert.ok(palette.includes(ground), ground);
    const rows = inflateSync(chunkOf('IDAT'));
    assert.equal(palette[rows[1] ?? -1], 'eeeeee');
  });
});
