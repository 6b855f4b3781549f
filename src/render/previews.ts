import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Question } from '../model/question.ts';
import type { Titles } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Beside them stands what checks again and what tells: more in one row nobody reads. */
const MOST_PREVIEWS = 2;

/** Buttons that show what the remedies of a finding would do, those that the bot can carry out; nothing is changed by the press. */
export function previews({ question }: Answer, finding: Finding, { topicTitle }: Titles): readonly Block[] {
  const { machine } = finding;
  if (!('actions' in finding) || machine === null || machine.kind === 'log-analytics') return [];
  const buttons = finding.actions.flatMap(({ id, arguments: given }) => {
    const title = topicTitle(id);
    if (title === null) return [];
    const asked: Question = {
      ...withoutTraces(question),
      intent: 'act',
      topic: id,
      scope: 'machines',
      entities: { ...question.entities, machines: [machine.id.toLowerCase()] },
      candidates: [],
      // Also where it gives nothing: what was said was about the finding.
      given: given ?? {},
      from: 'finding',
    };
    const label = wordsInBoth((words, locale) => words.preview(title[locale]));
    return [{ label, question: asked }];
  });
  return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons: buttons.slice(0, MOST_PREVIEWS) }];
}

/** Those of the most urgent finding that has any, where an answer speaks of one machine. */
export function mostUrgentPreviews(answer: Answer, titles: Titles): readonly Block[] {
  if (answer.machines.length !== 1) return [];
  const offered = answer.findings.map((finding) => previews(answer, finding, titles));
  return offered.find(({ length }) => length > 0) ?? [];
}

/** What belongs to the question about the finding alone. */
function withoutTraces({ seen: _, focus: _1, listing: _2, watch: _3, ...question }: Question): Question {
  return question;
}
