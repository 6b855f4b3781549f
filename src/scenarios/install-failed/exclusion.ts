import type { FailedUpdate } from '../../facts/latest-installation.ts';
import type { OfferedAction } from '../../model/offered-action.ts';

/**
 * Leaves updates out of the next runs: by number where they have one, else by package name, which a schedule takes as masks. None
 * for a Windows update without a number, which Azure has no way to leave out.
 */
export function exclusionOf(updates: readonly FailedUpdate[]): readonly OfferedAction[] {
  const kb = distinct(updates.flatMap((update) => update.kb ?? []));
  const packages = distinct(
    updates.flatMap(({ kb: number, version, value }) => (number === null && version !== null ? value : [])),
  );
  if (kb.length === 0 && packages.length === 0) return [];
  const given = { ...(kb.length > 0 && { kb }), ...(packages.length > 0 && { package: packages }) };
  return [{ id: 'exclude-update', arguments: given }];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
