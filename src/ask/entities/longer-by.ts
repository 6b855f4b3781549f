import type { MarkedText } from '../marked-text.ts';

const BEFORE = /(?<![a-z])(?:by|another|additional|extra|add)\s{1,2}(?:another\s)?$/;
const AFTER =
  /^\s{0,2}(?:(?:more|longer|extra)(?![a-z])|(?:ほど|だけ|ぶん|分だけ|くらい|ぐらい)?(?:の)?(?:延長|延ば|のば|伸ば|長く|追加|足))/;

/** The length of time by which something is to become longer ("by 30 minutes", 30 分延長), ISO 8601; null where none is meant so. */
export function longerByIn({ written, spans }: MarkedText): string | null {
  const text = written.toLowerCase();
  const span = spans.find(
    ({ mark, start, end }) =>
      mark === 'duration' && (BEFORE.test(text.slice(0, start)) || AFTER.test(text.slice(end))),
  );
  return span?.value ?? null;
}
