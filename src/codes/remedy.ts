import type { ActionId } from '../model/offered-action.ts';
import type { Severity } from '../model/severity.ts';

/**
 * What an error calls for. `repair-in-guest`: something inside the machine that Azure does not show has to be looked at and
 * put right; `wait`: what stands in the way ends by itself; `leave-out-update`: one update cannot be installed there.
 */
export type Remedy =
  | 'repair-in-guest'
  | 'repair-extension'
  | 'assess-again'
  | 'install-again'
  | 'restart'
  | 'wait'
  | 'leave-out-update'
  | 'register-provider'
  | 'act-in-azure'
  | 'none';

/** `leave-out-update` names the updates besides, where they are known. */
export const ACTIONS_OF_REMEDY: Readonly<Record<Remedy, readonly ActionId[]>> = {
  'repair-in-guest': ['collect-guest-evidence'],
  'repair-extension': ['repair-patch-extension'],
  'assess-again': ['assess-now'],
  'install-again': ['install-updates'],
  restart: [],
  wait: [],
  'leave-out-update': ['collect-guest-evidence'],
  'register-provider': ['register-provider'],
  'act-in-azure': [],
  none: [],
};

/** How urgent an error is that calls for the remedy. */
export const SEVERITY_OF_REMEDY: Readonly<Record<Remedy, Severity>> = {
  'repair-in-guest': 'act-now',
  'repair-extension': 'act-now',
  'assess-again': 'act-now',
  'install-again': 'act-now',
  restart: 'act-now',
  wait: 'wait',
  'leave-out-update': 'act-now',
  'register-provider': 'fix-setting',
  'act-in-azure': 'act-now',
  none: 'fine',
};
