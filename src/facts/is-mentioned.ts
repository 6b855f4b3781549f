/** Whether a text has the name as a word of its own, in any case. */
export function isMentioned(name: string, text: string): boolean {
  const word = name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${word}(?![\\p{L}\\p{N}_-])`, 'u').test(text.toLowerCase());
}
