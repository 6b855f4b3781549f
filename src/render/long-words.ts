/** May be broken here, and shows nothing. */
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * The text with places to break in words longer than `longestWord`. Teams wraps rich text at spaces and hyphens only:
 * a property path, a registry key or a resource id would run out of a narrow card.
 */
export function withBreaks(text: string, longestWord: number): string {
  if (text.length <= longestWord) return text;
  return text
    .split(' ')
    .map((word) =>
      longestStretch(word) > longestWord
        ? word.replace(/[./\\[\]_:;,=&?]+|[^./\\[\]_:;,=&?-]{16}/gu, `$&${ZERO_WIDTH_SPACE}`)
        : word,
    )
    .join(' ');
}

function longestStretch(word: string): number {
  return Math.max(...word.split('-').map((stretch) => stretch.length));
}
