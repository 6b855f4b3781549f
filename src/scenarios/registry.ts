import type { Scenario } from '../model/scenario.ts';
import { notAssessed } from './not-assessed.ts';

/** Every scenario, in the order an overview goes through them. */
export const SCENARIOS: readonly Scenario[] = [notAssessed];
