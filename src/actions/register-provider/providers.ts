import type { TopicId } from '../../model/topic.ts';

/** The resource providers that updates need. Source: Azure Update Manager, prerequisites; Automation Update Management, "Enable from Azure portal". */
export type Provider = 'Microsoft.Automation' | 'Microsoft.Compute' | 'Microsoft.Maintenance';

/** What tells whether it helped that one was registered. */
export const VERIFIED_BY: Readonly<Record<Provider, TopicId>> = {
  'Microsoft.Automation': 'legacy-provider-not-registered',
  'Microsoft.Compute': 'not-assessed',
  'Microsoft.Maintenance': 'schedule-not-applied',
};

/** A provider as Azure writes it; null for one that updates do not need, or where none was said. */
export function nameOf(said: string | null): Provider | null {
  const names = Object.keys(VERIFIED_BY) as readonly Provider[];
  return names.find((name) => name.toLowerCase() === said?.toLowerCase()) ?? null;
}
