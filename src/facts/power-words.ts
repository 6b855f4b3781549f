import type { Text } from '../model/locale.ts';
import type { PowerState } from './power-state.ts';

/** How a virtual machine stands that does not run. */
export const NOT_RUNNING: Readonly<Partial<Record<PowerState, Text>>> = {
  stopped: { en: 'stopped (still billed)', ja: '停止済み (課金は継続)' },
  stopping: { en: 'stopping', ja: '停止処理中' },
  deallocated: { en: 'stopped (deallocated)', ja: '停止済み (割り当て解除)' },
  deallocating: { en: 'being deallocated', ja: '割り当て解除中' },
};
