import { saysUnresolvedDependency } from '../error-groups.ts';
import { unresolvedDependency } from '../unresolved-dependency.ts';
import { recorded } from './recorded.ts';

/** A package of a deployment needed another one that could not be had. */
export const unresolvedDependencyInLegacy = recorded(unresolvedDependency, saysUnresolvedDependency);
