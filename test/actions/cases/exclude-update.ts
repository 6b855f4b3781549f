import { maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { assigned, installs, scheduled } from '../support/schedule-worlds.ts';

const look = (field: string) => ({
  get: `${scheduleId('weekly-sat')}?api-version=2023-04-01`,
  field: `properties.installPatches.${field}`,
});
const KBS = look('windowsParameters.kbNumbersToExclude');
const MASKS = look('linuxParameters.packageNameMasksToExclude');
const excluding = maintenanceConfiguration(
  'weekly-sat',
  installs({
    windowsParameters: { kbNumbersToExclude: ['KB5031364'], kbNumbersToInclude: ['5034441'] },
    linuxParameters: { packageNameMasksToExclude: ['kernel*'] },
  }),
);
const empty = maintenanceConfiguration(
  'weekly-sat',
  installs({
    windowsParameters: { kbNumbersToExclude: [] },
    linuxParameters: { packageNameMasksToExclude: [] },
  }),
);
const deed = { calls: ['PATCH'], isUndone: true } as const;

export const cases: ActionCases = {
  golden: {
    en: 'exclude KB5034441 from the schedule weekly-sat',
    ja: 'スケジュール weekly-sat から KB5034441 を除外して',
  },
  deeds: [
    {
      ...deed,
      what: 'a number more',
      world: assigned([excluding]),
      ask: 'exclude KB5034441 and KB5031364 from the schedule weekly-sat',
      look: KBS,
      before: ['KB5031364'],
      after: ['KB5031364', '5034441'],
    },
    {
      ...deed,
      what: 'packages more',
      world: assigned([excluding]),
      ask: 'exclude packages openssl* and kernel* from the schedule weekly-sat',
      look: MASKS,
      before: ['kernel*'],
      after: ['kernel*', 'openssl*'],
    },
    {
      ...deed,
      what: 'what a finding gives, from the schedule that covers the virtual machine',
      world: assigned([empty]),
      ask: 'exclude the update on vm-01',
      given: { kb: ['5034441'] },
      look: KBS,
      before: [],
      after: ['5034441'],
    },
    {
      ...deed,
      what: 'the package that a finding gives, from the schedule that covers the Arc-enabled server',
      world: assigned([empty]),
      ask: 'exclude the update on arc-01',
      given: { package: ['openssl'] },
      look: MASKS,
      before: [],
      after: ['openssl'],
    },
  ],
  refusals: [
    {
      why: 'nothing is named that could be excluded',
      world: scheduled(),
      ask: 'exclude KB abc from the schedule weekly-sat',
      says: /"KB abc" is no KB number/,
    },
    {
      why: 'what is given is no number',
      world: scheduled(),
      ask: 'exclude the update from the schedule weekly-sat',
      given: { kb: ['abc'] },
      says: /"abc" is no KB number/,
    },
    {
      why: 'it is excluded',
      world: scheduled([excluding]),
      ask: 'exclude KB5031364 from the schedule weekly-sat',
      says: /excludes that already/,
    },
    {
      why: 'no schedule has the name',
      world: scheduled(),
      ask: 'exclude KB5031364 from the schedule weekly-sun',
      says: /named weekly-sun/,
    },
    {
      why: 'no schedule covers the machine',
      world: scheduled(),
      ask: 'exclude KB5031364 from the schedule of vm-01',
      says: /No schedule that the bot can see covers vm-01/,
    },
  ],
};
