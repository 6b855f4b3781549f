import type { Answer } from '../model/answer.ts';
import { judged } from './judged.ts';
import type { View } from './view.ts';
import { cancelled } from './views/cancelled.ts';
import { clarify } from './views/clarify.ts';
import { finding } from './views/finding.ts';
import { findings } from './views/findings.ts';
import { help } from './views/help.ts';
import { knowledge } from './views/knowledge.ts';
import { missing } from './views/missing.ts';
import { report } from './views/report.ts';
import { thanks } from './views/thanks.ts';
import { unknown } from './views/unknown.ts';

/** The view that suits an answer: what kind of turn it is decides first, then what there is to show. */
export function viewOf(answer: Answer): View {
  switch (answer.intent) {
    case 'help':
      return answer.question.topic === 'thanks' ? thanks : help;
    case 'unknown':
      return unknown;
    case 'clarify':
      return clarify;
    case 'cancel':
      return cancelled;
    default:
      return viewOfContent(answer);
  }
}

function viewOfContent(answer: Answer): View {
  if (answer.report !== null) return report;
  if (answer.knowledge !== null) return knowledge;
  const isAnyFound = answer.findings.some(({ verdict }) => verdict === 'found');
  if (answer.missing.length > 0 && answer.machines.length === 0 && !isAnyFound) return missing;
  return judged(answer).length === 1 ? finding : findings;
}
