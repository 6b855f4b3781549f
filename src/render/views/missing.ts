import type { Block } from '../../model/block.ts';
import { missingNames } from '../missing-names.ts';
import { offered } from '../offered.ts';
import { plainHeading } from '../plain-heading.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** No machine of that name is visible; what kept it from being looked for everywhere, and similar names. */
export const missing: View = (answer) => [
  plainHeading(wordsInBoth((words) => words.missing)),
  ...missingNames(answer, 'plain'),
  { kind: 'text', text: wordsInBoth((words) => words.missingNote), tone: 'plain' },
  ...answer.findings
    .flatMap((finding) => finding.gaps)
    .filter(({ code }) => code !== 'AZ_NOT_FOUND')
    .map(({ needs }): Block => ({ kind: 'text', text: needs, tone: 'plain' })),
  ...offered(
    answer,
    wordsInBoth((words) => words.missingNear),
  ),
];
