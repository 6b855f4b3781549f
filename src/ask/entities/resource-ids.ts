import { type MarkedText, markPattern } from '../marked-text.ts';

const SEGMENT = String.raw`[^\s/"'<>,;「」、。()]{1,90}`;
const MACHINE_ID = new RegExp(
  String.raw`(?<name>/subscriptions/[0-9a-f-]{36}/resourcegroups/${SEGMENT}/providers/microsoft\.(?:compute/virtualmachines|hybridcompute/machines)/[a-z0-9_](?:[a-z0-9._-]{0,62}[a-z0-9_])?)(?:/${SEGMENT}){0,12}`,
  'dg',
);
const SCHEDULE_ID = new RegExp(
  String.raw`/subscriptions/[0-9a-f-]{36}/resourcegroups/${SEGMENT}/providers/microsoft\.maintenance/maintenanceconfigurations/${SEGMENT}`,
  'g',
);
const OTHER_ID = new RegExp(`/subscriptions/[0-9a-f-]{36}(?:/${SEGMENT}){0,20}`, 'g');

/** Marks pasted ids of virtual and Arc machines, whole; of a child (an extension) its machine; and of schedules. Other ids name nothing. */
export function markResourceIds(text: MarkedText): MarkedText {
  const machines = markPattern(text, 'machine', MACHINE_ID, (id) => id);
  const schedules = markPattern(machines, 'schedule', SCHEDULE_ID, (id) => id);
  return markPattern(schedules, 'other', OTHER_ID, (id) => id);
}
