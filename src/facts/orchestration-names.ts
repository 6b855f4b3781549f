import type { Text } from '../model/locale.ts';
import type { OrchestrationMode } from './orchestration.ts';

/** What Update Manager calls each mode of patch orchestration, and the lack of one. Source: Update Manager overview, patch orchestration. */
export const ORCHESTRATION_NAMES: Readonly<Record<OrchestrationMode, Text>> = {
  'customer-managed': { en: 'Customer Managed Schedules', ja: 'カスタマー マネージド スケジュール' },
  'azure-managed': { en: 'Azure Managed - Safe Deployment', ja: 'Azure マネージド - 安全なデプロイ' },
  'automatic-by-os': { en: 'Windows automatic updates', ja: 'Windows 自動更新' },
  manual: { en: 'Manual updates', ja: '手動更新' },
  'image-default': { en: 'Image default', ja: 'イメージの既定値' },
  undeclared: { en: 'No mode stated', ja: 'モードの指定なし' },
};
