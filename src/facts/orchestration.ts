import type { SomeEvidence } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import { gapIn, known } from '../model/reading.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type PatchSettings, patchSettings } from './patch-settings.ts';

/**
 * Patch orchestration as Update Manager names it. `undeclared`: an Arc-enabled server that states no mode; schedules patch it all
 * the same. Or a Windows virtual machine without `osProfile`, in which Azure never set anything: no schedule patches it. What the operating system
 * of either does by itself is not visible from Azure.
 */
export type OrchestrationMode =
  | 'customer-managed'
  | 'azure-managed'
  | 'automatic-by-os'
  | 'manual'
  | 'image-default'
  | 'undeclared';

export interface Orchestration {
  readonly mode: OrchestrationMode;
  /** Whether the record names no mode, so that the platform's default counts. */
  readonly isDefault: boolean;
  readonly evidence: SomeEvidence;
}

/** Who patches a machine by its settings. Source: Update Manager, prerequisites for scheduled patching (the mode and the bypass flag together). */
export const orchestration: Fact<Orchestration> = derivedFact({
  id: 'orchestration',
  title: { en: 'patch orchestration', ja: 'パッチ オーケストレーション' },
  kinds: ['azure-vm', 'azure-arc'],
  from: { settings: patchSettings },
  derive({ settings }, machine) {
    if (!settings?.isKnown) return settings && gapIn(orchestration, settings);
    return known(orchestrationOf(settings.value, machine));
  },
});

function orchestrationOf(settings: PatchSettings, machine: Machine): Orchestration {
  const { patchMode, bypassPlatformSafetyChecksOnUserSchedule: bypass, enableAutomaticUpdates } = settings;
  const isArc = machine.kind === 'azure-arc';
  switch (patchMode.value?.toLowerCase()) {
    case 'automaticbyplatform':
      return {
        mode: bypass.value === true || isArc ? 'customer-managed' : 'azure-managed',
        isDefault: false,
        evidence: isArc ? [patchMode.evidence] : [patchMode.evidence, bypass.evidence],
      };
    case 'automaticbyos':
      return { mode: 'automatic-by-os', isDefault: false, evidence: [patchMode.evidence] };
    case 'manual':
      return { mode: 'manual', isDefault: false, evidence: [patchMode.evidence] };
    case 'imagedefault':
      return { mode: 'image-default', isDefault: false, evidence: [patchMode.evidence] };
    default: {
      if (isArc) return { mode: 'undeclared', isDefault: true, evidence: [patchMode.evidence] };
      if (machine.osType === 'linux')
        return { mode: 'image-default', isDefault: true, evidence: [patchMode.evidence] };
      // A specialised image or a restored disk brings Windows as its source was set up, often with automatic updates off.
      if (settings.osProfile.value === null)
        return {
          mode: 'undeclared',
          isDefault: true,
          evidence: [patchMode.evidence, settings.osProfile.evidence],
        };
      // A Windows virtual machine without a mode does what it was created with.
      const mode = enableAutomaticUpdates.value === false ? 'manual' : 'automatic-by-os';
      return { mode, isDefault: true, evidence: [patchMode.evidence, enableAutomaticUpdates.evidence] };
    }
  }
}
