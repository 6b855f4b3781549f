import type { Answer } from '../../model/answer.ts';
import { type ChoiceRows, choiceRows } from '../choice-rows.ts';
import { type Frame, frame, type Line } from '../frame.ts';
import { missingLines } from '../missing-lines.ts';
import type { Rendering } from '../rendering.ts';

/** A card that asks back or offers: a heading, what to know, and questions to pick from. */
export interface ChoicesView extends Frame, ChoiceRows {
  readonly kind: 'clarify' | 'help' | 'unknown' | 'missing';
  readonly heading: string;
  /** The question as it was understood to be asked, where it matters. */
  readonly asked: readonly Line[];
  readonly notes: readonly Line[];
  readonly rowsTitle: readonly Line[];
}

interface Wording {
  readonly heading: string;
  readonly asked: readonly Line[];
  readonly notes: readonly Line[];
  readonly rowsTitle: string | null;
}

export function choicesView(answer: Answer, kind: ChoicesView['kind'], rendering: Rendering): ChoicesView {
  const { heading, asked, notes, rowsTitle } = wording(answer, kind, rendering);
  const choices = choiceRows(answer, rendering);
  const summary = [heading, ...(kind === 'missing' ? notes.slice(0, 1).map(({ text }) => text) : [])];
  return {
    kind,
    heading,
    asked,
    notes,
    rowsTitle: rowsTitle === null || choices.rows.length === 0 ? [] : [{ text: rowsTitle }],
    ...choices,
    ...frame(answer, summary.join(': '), rendering),
  };
}

function wording(answer: Answer, kind: ChoicesView['kind'], rendering: Rendering): Wording {
  const { words, shorten } = rendering;
  const asked = [{ text: shorten.sentence(answer.question.text) }];
  switch (kind) {
    case 'clarify':
      return answer.choices.length === 0
        ? {
            heading: words.nameMachine,
            asked: topicLine(answer, rendering),
            notes: [{ text: words.nameMachineNote }],
            rowsTitle: null,
          }
        : {
            heading: words.clarify,
            asked,
            notes: [...missingLines(answer, rendering), { text: words.clarifyNote }],
            rowsTitle: null,
          };
    case 'help':
      return { heading: words.help, asked: [], notes: [{ text: words.helpNote }], rowsTitle: null };
    case 'unknown':
      return {
        heading: words.unknown,
        asked,
        notes: [{ text: words.unknownNote }],
        rowsTitle: words.unknownNearest,
      };
    case 'missing':
      return {
        heading: words.missing,
        asked: [],
        notes: [
          ...missingLines(answer, rendering),
          { text: words.missingNote },
          ...unsearched(answer, rendering),
        ],
        rowsTitle: words.missingNear,
      };
  }
}

/** What is asked of the machine yet to be named: a picked topic has no words of its own. */
function topicLine({ question }: Answer, { topicTitle, shorten, locale }: Rendering): readonly Line[] {
  const title = question.topic === null ? null : topicTitle(question.topic);
  return [{ text: title === null ? shorten.sentence(question.text) : shorten.value(title[locale]) }];
}

/** What kept the machine from being looked for everywhere, beside that it was not found. */
function unsearched({ findings }: Answer, { locale, shorten }: Rendering): readonly Line[] {
  const gaps = findings.flatMap((finding) => finding.gaps).filter(({ code }) => code !== 'AZ_NOT_FOUND');
  return shorten
    .list(gaps, shorten.limits.gaps)
    .shown.map(({ needs }) => ({ text: shorten.sentence(needs[locale]) }));
}
