/** The classifications that Azure counts by, as `availablePatchCountByClassification` names them. */
export const CLASSIFICATIONS = [
  'critical',
  'security',
  'definition',
  'updateRollup',
  'featurePack',
  'servicePack',
  'tools',
  'updates',
  'other',
] as const;

export type Classification = (typeof CLASSIFICATIONS)[number];

/** Display texts of patch rows and spellings of the APIs that differ from the name by more than case and blanks. */
const ALIASES: ReadonlyMap<string, Classification> = new Map([
  ['criticalupdates', 'critical'],
  ['definitionupdates', 'definition'],
  ['featurepacks', 'featurePack'],
  ['securityupdates', 'security'],
  ['servicepacks', 'servicePack'],
  ['updaterollups', 'updateRollup'],
]);

/** The classification that a text of any of Azure's spellings names; `other` for a text that names none. */
export function classification(text: string): Classification {
  return namedClassification(text) ?? 'other';
}

/** As `classification`, but null for a text that names none. */
export function namedClassification(text: string): Classification | null {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  return ALIASES.get(plain) ?? CLASSIFICATIONS.find((one) => one.toLowerCase() === plain) ?? null;
}
