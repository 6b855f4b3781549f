import { ACTIONS } from '../actions/registry.ts';
import type { NamedAction } from '../model/policy.ts';

/** Every action that a policy may name. */
export const NAMED_ACTIONS: readonly NamedAction[] = ACTIONS.map(({ id, kind }) => ({ id, kind }));
