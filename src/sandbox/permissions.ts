import { isWithinScope } from './resource-id.ts';
import type { World } from './world/world.ts';

const MOST_KNOWN_ACTIONS = 1000;

export type Grant = NonNullable<World['permissions']>[number];

/** What one grant allows, as roles write it. */
export type RolePermission = Pick<Grant, 'actions' | 'notActions'>;

/**
 * Who may do what. Without grants everyone may do everything; with them (even none) only what one entry grants by
 * itself: its actions minus its notActions, at its scope and below. `*` stands for any characters, as in role definitions.
 */
export class Permissions {
  readonly #grants: readonly CompiledGrant[] | null;

  constructor(grants: readonly Grant[] | undefined) {
    this.#grants = grants === undefined ? null : grants.map(compiled);
  }

  /** What a principal was granted at a scope, or above it; everything, where the world says nothing of permissions. */
  at(principal: string, scope: string): readonly RolePermission[] {
    if (this.#grants === null) return [{ actions: ['*'], notActions: [] }];
    const who = principal.toLowerCase();
    return this.#grants
      .filter((grant) => isGrantedTo(grant, who) && isWithinScope(scope, grant.scope))
      .map(({ given: { actions, notActions } }) => ({ actions, notActions }));
  }

  allows(principal: string, action: string, scope: string): boolean {
    if (this.#grants === null) return true;
    const who = principal.toLowerCase();
    return this.#grants.some(
      (grant) => isGrantedTo(grant, who) && grants(grant, action) && isWithinScope(scope, grant.scope),
    );
  }
}

function isGrantedTo({ principal }: CompiledGrant, who: string): boolean {
  return principal === '*' || principal === who;
}

interface CompiledGrant {
  readonly given: Grant;
  readonly principal: string;
  readonly scope: string;
  readonly actions: readonly RegExp[];
  readonly notActions: readonly RegExp[];
  /** What was asked before: a tenant of 100,000 machines asks after few actions, and each for every machine. */
  readonly known: Map<string, boolean>;
}

function grants({ actions, notActions, known }: CompiledGrant, action: string): boolean {
  const before = known.get(action);
  if (before !== undefined) return before;
  const isGranted =
    actions.some((pattern) => pattern.test(action)) && !notActions.some((pattern) => pattern.test(action));
  if (known.size < MOST_KNOWN_ACTIONS) known.set(action, isGranted);
  return isGranted;
}

function compiled(grant: Grant): CompiledGrant {
  return {
    given: grant,
    principal: grant.principal.toLowerCase(),
    scope: grant.scope,
    actions: grant.actions.map(actionPattern),
    notActions: grant.notActions.map(actionPattern),
    known: new Map(),
  };
}

function actionPattern(action: string): RegExp {
  return new RegExp(`^${action.replace(/[\\^$.|?+()[\]{}]/g, '\\$&').replaceAll('*', '.*')}$`, 'i');
}
