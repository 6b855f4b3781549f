import type { Scenario } from '../model/scenario.ts';
import { legacyProviderNotRegistered } from './legacy-provider-not-registered.ts';
import { notAssessed } from './not-assessed.ts';

/** Every scenario, in the order an overview goes through them. */
export const SCENARIOS: readonly Scenario[] = [notAssessed, legacyProviderNotRegistered];
