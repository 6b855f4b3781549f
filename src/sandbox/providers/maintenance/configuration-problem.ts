import { isJsonObject, type JsonObject } from '../../json-object.ts';

/** Shortest and longest window of a guest patching schedule ("Maintenance configurations", limits), in minutes. */
const SHORTEST_IN_MINUTES = 90;
const LONGEST_IN_MINUTES = 235;

/** Why Azure refuses a maintenance configuration; null when it takes it. Only guest patching has rules here. */
export function configurationProblem(properties: JsonObject): string | null {
  if (String(properties.maintenanceScope).toLowerCase() !== 'inguestpatch') return null;
  const { extensionProperties, maintenanceWindow } = properties;
  const mode = isJsonObject(extensionProperties) ? extensionProperties.InGuestPatchMode : undefined;
  if (mode !== 'User' && mode !== 'Platform')
    return 'extensionProperties.InGuestPatchMode must be User or Platform for the scope InGuestPatch';
  if (!isJsonObject(maintenanceWindow)) return 'maintenanceWindow is missing for the scope InGuestPatch';
  for (const name of ['startDateTime', 'timeZone', 'recurEvery'])
    if (typeof maintenanceWindow[name] !== 'string') return `maintenanceWindow.${name} is missing`;
  const minutes = minutesOf(maintenanceWindow.duration);
  if (minutes !== null && minutes >= SHORTEST_IN_MINUTES && minutes <= LONGEST_IN_MINUTES) return null;
  return `maintenanceWindow.duration must lie between 01:30 and 03:55, not ${String(maintenanceWindow.duration)}`;
}

/** The minutes of `HH:mm`; null for any other text. */
function minutesOf(duration: unknown): number | null {
  const parts = /^(?<hours>\d{2}):(?<minutes>[0-5]\d)$/.exec(String(duration))?.groups;
  return parts === undefined ? null : Number(parts.hours) * 60 + Number(parts.minutes);
}
