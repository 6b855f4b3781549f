import type { Text } from '../../../src/model/locale.ts';
import type { OfferedAction } from '../../../src/model/offered-action.ts';
import type { World } from '../../../src/sandbox/world/world.ts';

/** What `test/actions/cases/<id>.ts` says of an action; `every-action.test.ts` holds each action of the registry to it. */
export interface ActionCases {
  /** A question in each language whose plan, as text, is the golden; asked of the first deed's world. */
  readonly golden: Text;
  readonly deeds: readonly [DeedCase, ...DeedCase[]];
  readonly refusals: readonly [RefusalCase, ...RefusalCase[]];
}

/** A question of which something comes. */
export interface DeedCase {
  readonly what: string;
  readonly world: World;
  readonly ask: string;
  /** As an offered action gives it. */
  readonly given?: NonNullable<OfferedAction['arguments']>;
  /** Methods of the calls that are planned, in their order. */
  readonly calls: readonly string[];
  /** Where the tenant shows it. */
  readonly look: Look;
  readonly before: unknown;
  readonly after: unknown;
  /** Whether it can be taken back: then the tenant shows `before` again. */
  readonly isUndone: boolean;
}

/** A field of what ARM answers to a GET (`a.b.0.c`; undefined: not there), or the rows of a Resource Graph query. */
export type Look = { readonly get: string; readonly field: string } | { readonly query: string };

/** A question of which nothing comes, and what the reason says. */
export interface RefusalCase {
  readonly why: string;
  readonly world: World;
  readonly ask: string;
  readonly given?: NonNullable<OfferedAction['arguments']>;
  /** Whether the operator has not named it: only where it is off by default. Absent: he has. */
  readonly isOff?: true;
  readonly says: RegExp;
}
