/** May be broken here, and shows nothing. */
const ZERO_WIDTH_SPACE = '\u200b';

/** Where clients wrap by themselves: hyphens, and between Japanese characters. */
const WRAPPING = /[-\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/u;

/** After separators, and after sixteen characters without any; marks and joined emoji stay with what they belong to. */
const PLACES =
  /[./\\[\]_:;,=&?]+|(?:[^-./\\[\]_:;,=&?\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\p{M}\p{EMod}\u200d](?:[\p{M}\p{EMod}]|\u200d.)*){16}/gu;

/**
 * The text with places to break in words longer than `longestWord`. Teams wraps rich text at spaces, hyphens and between
 * Japanese characters only: a property path, a registry key or a resource id would run out of a narrow card.
 */
export function withBreaks(text: string, longestWord: number): string {
  if (text.length <= longestWord) return text;
  return text
    .split(' ')
    .map((word) =>
      word.length > longestWord && longestStretch(word) > longestWord
        ? word.replace(PLACES, `$&${ZERO_WIDTH_SPACE}`)
        : word,
    )
    .join(' ');
}

function longestStretch(word: string): number {
  return Math.max(...word.split(WRAPPING).map((stretch) => stretch.length));
}
