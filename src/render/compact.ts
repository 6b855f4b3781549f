import type { Json, Piece } from './piece.ts';

/** What an element is without being told: the schema's own defaults of Adaptive Cards, the same in every renderer. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  color: 'Default',
  weight: 'Default',
  size: 'Default',
  spacing: 'Default',
  isSubtle: false,
  italic: false,
  isVisible: true,
  separator: false,
};

/** The same elements in fewer bytes, of which a card has few: without what goes without saying, and runs of one look as one run. */
export function compact({ body, actions }: Piece): Piece {
  return { body: body.map(elementOf), actions };
}

function elementOf(element: Json): Json {
  const { inlines, items } = element;
  return {
    ...said(element),
    ...(Array.isArray(inlines) && { inlines: joinedRuns(inlines.map(said)) }),
    ...(Array.isArray(items) && { items: items.map(elementOf) }),
  };
}

function said(element: Json): Json {
  return Object.fromEntries(Object.entries(element).filter(([name, value]) => DEFAULTS[name] !== value));
}

function joinedRuns(runs: readonly Json[]): readonly Json[] {
  const joined: Json[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && looksOf(last) === looksOf(run))
      joined.splice(-1, 1, { ...last, text: `${last.text}${run.text}` });
    else joined.push(run);
  }
  return joined;
}

function looksOf({ text: _, ...looks }: Json): string {
  return JSON.stringify(looks);
}
