import type { Json, Piece } from './piece.ts';

/**
 * What a button shows of its title on the narrowest card, 300 pixels: clients cut the rest, or show three dots. In columns, of which a letter takes one
 * and a Japanese character two; `test/pictures/layout.test.ts` measures it.
 */
const WIDEST = 36;

const TAKES_TWO = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/gu;

/** A piece of a card in which buttons are lines to press instead, which wrap, where one of them is called more than a button can show: among lines a button would look like another kind of thing. */
export function withWideLabelsAsLines({ body, actions }: Piece): Piece {
  const elements = body.flatMap(elementsOf);
  return actions.some(isWide)
    ? { body: [...elements, ...actions.map(lineOf)], actions: [] }
    : { body: elements, actions };
}

function elementsOf(element: Json): readonly Json[] {
  const { type, items, actions } = element;
  if (Array.isArray(items)) return [{ ...element, items: items.flatMap(elementsOf) }];
  const isRow = type === 'ActionSet' && Array.isArray(actions) && actions.some(isWide);
  return isRow ? actions.map(lineOf) : [element];
}

/** Whether what an action is called is more than a button can show. */
export function isWide({ title }: Json): boolean {
  const text = String(title);
  return [...text].length + (text.match(TAKES_TWO)?.length ?? 0) > WIDEST;
}

/** What pressing it does, as elsewhere on cards: asks, opens a page, unfolds. */
const SIGNS: Readonly<Record<string, string>> = { 'Action.OpenUrl': '↗', 'Action.ToggleVisibility': '▾' };

/** As `cards/questions.card.json` has it. */
function lineOf(action: Json): Json {
  const text = `${SIGNS[String(action.type)] ?? '›'} ${action.title}`;
  return {
    type: 'Container',
    spacing: 'Small',
    selectAction: withoutSecondTitle(action),
    items: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, color: 'Accent' }] }],
  };
}

/** The line itself says it to everybody: what an older client takes instead need not, and a card has few bytes. */
function withoutSecondTitle({ fallback, ...action }: Json): Json {
  if (fallback === undefined) return action;
  const { title: _, ...other } = Object(fallback);
  return { ...action, fallback: other };
}
