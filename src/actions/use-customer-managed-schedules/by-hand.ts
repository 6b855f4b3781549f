import { patchModeCommands } from '../patch-mode-commands.ts';
import type { Remedy } from '../remedy.ts';

/**
 * The mode and the bypass flag together: one without the other is another mode. An Arc-enabled server needs neither. Source: Update
 * Manager, prerequisites for scheduled patching.
 */
export const useCustomerManagedSchedulesByHand: Remedy = {
  id: 'use-customer-managed-schedules',
  title: { en: 'Use Customer Managed Schedules', ja: 'カスタマー マネージド スケジュールに変更' },
  byHand: (machine) => patchModeCommands(machine, 'customer-managed'),
};
