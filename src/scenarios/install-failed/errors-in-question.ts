import { decodeError } from '../../codes/decode-error.ts';
import type { Asked } from '../../model/asked.ts';
import { cutText } from '../../model/cut-text.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';

/** More of a line than this is more than anybody checks. */
const LONGEST_LINE = 300;

/** The lines of a question that name an error by which an installation can fail, each as evidence: what people paste says more than the 125 characters that Azure keeps. */
export function errorsInQuestion(
  { text, pasted, errorCodes }: Asked,
  now: Instant,
): readonly Quoted<string>[] {
  const lines = `${text}\n${pasted ?? ''}`.split('\n').map((line) => line.trim());
  const telling = [...new Set([...lines, ...errorCodes])].filter((line) =>
    decodeError([line]).some(({ isOfAssessment }) => !isOfAssessment),
  );
  return telling.map((line) => {
    const value = cutText(line, LONGEST_LINE);
    return {
      value,
      evidence: { source: 'question', record: 'question', field: 'text', value, at: now, since: null },
    };
  });
}
