import type { MarkedText } from '../marked-text.ts';

/** Letters of Japanese that stand against a name: `検査db01`. Hiragana there is a particle rather. */
const BEFORE = /[\p{Script=Han}\p{Script=Katakana}ー々〆]{1,30}$/u;

/**
 * The names of machines with the Japanese letters that stand against them, in lower case: Azure lets a name begin so, and nothing in the words
 * tells 検査db01, which is one, from サーバーdb01, which is none. Whether a machine is called so decides.
 */
export function wholeNamesIn({ written, spans }: MarkedText): readonly string[] {
  const text = written.toLowerCase();
  return spans.flatMap(({ mark, value, start }) => {
    const [before] = (mark === 'machine' && BEFORE.exec(text.slice(0, start))) || [];
    return before === undefined ? [] : [before + value];
  });
}
