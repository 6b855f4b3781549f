import type { RegexToken } from './regex-token.ts';

/** One step of a machine that looks at a text character by character; `next` and so on are places of steps. */
export type RegexStep =
  | { readonly kind: 'character'; readonly test: (character: string) => boolean }
  | { readonly kind: 'assertion'; readonly test: (text: string, index: number) => boolean }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'fork'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'match' };

/** A step without its place: `first`, `second` and `to` count from the step itself. */
type Code = readonly RegexStep[];

export interface RegexProgram {
  readonly steps: readonly RegexStep[];
  /** Names of the capture groups from the first one on; null where one has none. */
  readonly groupNames: readonly (string | null)[];
}

/** As many as RE2, which Kusto's dialect comes from, lets a repetition grow to. */
const MOST_STEPS = 10_000;

/** The program of a pattern; null for one that is not well formed or grows too large. */
export function regexProgram(tokens: readonly RegexToken[], ignoresCase: boolean): RegexProgram | null {
  const groupNames: (string | null)[] = [];
  let place = 0;
  const code = alternatives(ignoresCase);
  if (code === null || place < tokens.length || code.length > MOST_STEPS) return null;
  return { steps: placed([...code, { kind: 'match' }]), groupNames };

  function alternatives(foldsCase: boolean): Code | null {
    let result = sequence(foldsCase);
    while (result && tokens[place]?.kind === 'or') {
      place += 1;
      const other = sequence(foldsCase);
      result = other && either(result, other);
    }
    return result;
  }

  function sequence(foldsCase: boolean): Code | null {
    const result: RegexStep[] = [];
    for (
      let token = tokens[place];
      token && token.kind !== 'or' && token.kind !== 'close';
      token = tokens[place]
    ) {
      const piece = atom(token, foldsCase);
      const repeated = piece && repetitions(piece);
      if (!repeated || result.length + repeated.length > MOST_STEPS) return null;
      result.push(...repeated);
    }
    return result;
  }

  function atom(token: RegexToken, foldsCase: boolean): Code | null {
    place += 1;
    if (token.kind === 'character')
      return [{ kind: 'character', test: characterTest(token.source, foldsCase) }];
    if (token.kind === 'assertion') return [{ kind: 'assertion', test: assertionTest(token.source) }];
    if (token.kind !== 'open') return null;
    const slot = token.captures ? 2 * groupNames.push(token.name) : null;
    const inside = alternatives(token.ignoresCase ?? foldsCase);
    if (!inside || tokens[place]?.kind !== 'close') return null;
    place += 1;
    return slot === null ? inside : [{ kind: 'save', slot }, ...inside, { kind: 'save', slot: slot + 1 }];
  }

  function repetitions(piece: Code): Code | null {
    let result = piece;
    for (let token = tokens[place]; token?.kind === 'repeat'; token = tokens[place]) {
      place += 1;
      const { least, most, isLazy } = token;
      const copies = Number.isFinite(most) ? most : least + 1;
      if (least > most || result.length * copies > MOST_STEPS) return null;
      result = repeated(result, least, most, isLazy);
    }
    return result;
  }
}

function repeated(piece: Code, least: number, most: number, isLazy: boolean): Code {
  const required = Array.from({ length: least }, () => piece).flat();
  if (!Number.isFinite(most)) return [...required, ...loop(piece, isLazy)];
  let optional: Code = [];
  for (let count = least; count < most; count += 1) optional = perhaps([...piece, ...optional], isLazy);
  return [...required, ...optional];
}

function either(first: Code, second: Code): Code {
  return [
    { kind: 'fork', first: 1, second: first.length + 2 },
    ...first,
    { kind: 'jump', to: second.length + 1 },
    ...second,
  ];
}

function perhaps(piece: Code, isLazy: boolean): Code {
  return [fork(1, piece.length + 1, isLazy), ...piece];
}

function loop(piece: Code, isLazy: boolean): Code {
  return [fork(1, piece.length + 2, isLazy), ...piece, { kind: 'jump', to: -piece.length - 1 }];
}

function fork(inside: number, outside: number, isLazy: boolean): RegexStep {
  return isLazy
    ? { kind: 'fork', first: outside, second: inside }
    : { kind: 'fork', first: inside, second: outside };
}

function placed(code: Code): readonly RegexStep[] {
  return code.map((step, place) => {
    if (step.kind === 'fork') return { ...step, first: place + step.first, second: place + step.second };
    return step.kind === 'jump' ? { ...step, to: place + step.to } : step;
  });
}

function characterTest(source: string, foldsCase: boolean): (character: string) => boolean {
  const regex = new RegExp(`^${source}$`, foldsCase ? 'iv' : 'v');
  const known = new Map<string, boolean>();
  return (character) => {
    const found = known.get(character) ?? regex.test(character);
    known.set(character, found);
    return found;
  };
}

function assertionTest(source: string): (text: string, index: number) => boolean {
  const regex = new RegExp(source, 'yv');
  return (text, index) => {
    regex.lastIndex = index;
    return regex.test(text);
  };
}
