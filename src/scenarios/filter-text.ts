import type { Schedule } from '../facts/schedules.ts';
import type { Machine } from '../model/machine.ts';

/** The fields of the schedule that say what it installs, in Azure's words. */
export function filterText(
  { configuration }: Pick<Schedule, 'configuration'>,
  { osType }: Pick<Machine, 'osType'>,
): string {
  const { windowsParameters: windows, linuxParameters: linux } =
    configuration?.properties.installPatches ?? {};
  const lists =
    osType === 'linux'
      ? {
          classificationsToInclude: linux?.classificationsToInclude,
          packageNameMasksToInclude: linux?.packageNameMasksToInclude,
          packageNameMasksToExclude: linux?.packageNameMasksToExclude,
        }
      : {
          classificationsToInclude: windows?.classificationsToInclude,
          kbNumbersToInclude: windows?.kbNumbersToInclude,
          kbNumbersToExclude: windows?.kbNumbersToExclude,
          excludeKbsRequiringReboot: windows?.excludeKbsRequiringReboot ? ['true'] : [],
        };
  return Object.entries(lists)
    .flatMap(([field, values]) => (values && values.length > 0 ? [`${field}: ${values.join(', ')}`] : []))
    .join('; ');
}
