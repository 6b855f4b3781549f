import { firstMatch } from './regex-machine.ts';
import type { RegexProgram } from './regex-program.ts';

/**
 * A regular expression whose matches take no more than a fixed number of steps for each character of the text, as in Kusto: a
 * backtracking engine takes years for `^(a+)+$`.
 */
export class LinearRegExp extends RegExp {
  readonly #program: RegexProgram;

  constructor(source: string | RegExp, flags: string, program?: RegexProgram) {
    super(source, flags);
    const own = source instanceof LinearRegExp ? source.#program : program;
    if (!own) throw new TypeError('A linear regular expression needs its program.');
    this.#program = own;
  }

  override exec(text: string): RegExpExecArray | null {
    const captures = firstMatch(this.#program, text, this.lastIndex);
    if (captures === null) {
      this.lastIndex = 0;
      return null;
    }
    const [start = 0, end = 0] = captures;
    this.lastIndex = end;
    const { groupNames } = this.#program;
    const groups = groupNames.map((_, index) => slice(text, captures, index + 1));
    const named = groupNames.flatMap((name, index) =>
      name === null ? [] : [[name, groups[index]] as const],
    );
    return Object.assign([text.slice(start, end), ...groups] as unknown as [string, ...string[]], {
      index: start,
      input: text,
      groups: named.length > 0 ? (Object.fromEntries(named) as Record<string, string>) : undefined,
    }) as RegExpExecArray;
  }
}

function slice(text: string, captures: readonly number[], group: number): string | undefined {
  const [start = -1, end = -1] = captures.slice(2 * group, 2 * group + 2);
  return start < 0 || end < 0 ? undefined : text.slice(start, end);
}
