import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Machine } from '../model/machine.ts';
import { doesInstall, type InstallFilter } from '../schedules/install-filter.ts';
import type { RunUpdate } from './run-update-rows.ts';
import type { Schedule } from './schedules.ts';

/** What a schedule's filter lets through on machines of the operating system. */
export function installFilterOf(
  configuration: MaintenanceConfiguration | null,
  { osType }: Pick<Machine, 'osType'>,
): InstallFilter {
  const { windowsParameters, linuxParameters } = configuration?.properties.installPatches ?? {};
  const windows = osType === 'linux' ? null : windowsParameters;
  const linux = osType === 'linux' ? linuxParameters : null;
  return {
    classifications: (windows ?? linux)?.classificationsToInclude ?? [],
    kbsToInclude: windows?.kbNumbersToInclude ?? [],
    kbsToExclude: windows?.kbNumbersToExclude ?? [],
    excludesRebooting: windows?.excludeKbsRequiringReboot ?? false,
    packagesToInclude: linux?.packageNameMasksToInclude ?? [],
    packagesToExclude: linux?.packageNameMasksToExclude ?? [],
  };
}

/** What a schedule installs on Linux machines. */
export interface LinuxFilter {
  /** None: every one. */
  readonly classifications: Quoted<readonly string[]>;
  /** Whether the filter asks for an update that a run knew of, by its name or its class. */
  asksFor(update: RunUpdate): boolean;
}

/** The filter of a schedule for Linux; null where the schedule is not to be seen, or says nothing of Linux. */
export function linuxFilter({ configuration, evidence }: Schedule): LinuxFilter | null {
  const linux = configuration?.properties.installPatches?.linuxParameters;
  if (!configuration || !linux) return null;
  const { source, at, query } = evidence;
  const filter = installFilterOf(configuration, { osType: 'linux' });
  return {
    classifications: quote(
      { source, record: configuration.id, at, ...(query !== undefined && { query }) },
      'properties.installPatches.linuxParameters.classificationsToInclude',
      linux.classificationsToInclude,
    ),
    asksFor: ({ value, kb, version, classifications }) =>
      doesInstall(filter, {
        name: value,
        kb,
        version,
        classifications: classifications.value,
        requiresReboot: false,
      }),
  };
}
