/** Words in lower case with one space between them; Japanese stands apart from what is written in Latin letters. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9._()-]+/g, ' ')
    .trim();
}
