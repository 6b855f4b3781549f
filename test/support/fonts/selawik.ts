import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Microsoft's open font with the widths of Segoe UI, which Teams is set in: what fits here fits there, on every machine that draws.
 * Source: https://github.com/microsoft/Selawik; SIL Open Font License 1.1 (`selawik-licence.txt`). It has no Japanese letters.
 */
export const FONT_FACES = [
  { weight: 400, file: 'selawik.ttf' },
  { weight: 600, file: 'selawik-semibold.ttf' },
]
  .map(({ weight, file }) => {
    const base64 = readFileSync(join(import.meta.dirname, file)).toString('base64');
    return `@font-face { font-family: Selawik; font-weight: ${weight}; src: url(data:font/ttf;base64,${base64}); }`;
  })
  .join('');
