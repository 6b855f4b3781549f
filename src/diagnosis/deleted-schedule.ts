import { AzureReadError } from '../azure/read-error.ts';
import { ASSIGNMENTS } from '../facts/schedules.ts';
import { schedulesGone } from '../facts/schedules-gone.ts';
import type { Text } from '../model/locale.ts';
import type { Inquirer } from './inquirer.ts';

/** As many as somebody looks through. */
const MOST_NAMED = 5;

/**
 * That a schedule of a name nobody sees was deleted, and what it is still put on: a schedule that is deleted leaves its assignments behind. Null
 * where none is left over, or it may be there and not be readable. One Resource Graph query, and one ARM call for each schedule that assignments of that name point to.
 */
export async function deletedSchedule(
  named: string,
  { azure, now }: Pick<Inquirer, 'azure' | 'now'>,
): Promise<Text | null> {
  const name = named.split('/').at(-1)?.toLowerCase() ?? '';
  try {
    const assignments = await azure.lookUp(ASSIGNMENTS, { scopeIds: [], names: [name] });
    const gone = await schedulesGone(assignments, { azure, now, shared: (_, read) => read() });
    const left = assignments.filter(({ maintenanceConfigurationId: id }) =>
      gone.has(id?.toLowerCase() ?? ''),
    );
    const called = left[0]?.maintenanceConfigurationId?.split('/').at(-1) ?? name;
    return left.length === 0
      ? null
      : deletedText(
          called,
          left.map(({ scopeId }) => scopeId),
        );
  } catch (error) {
    // That nobody sees it is said in any case.
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}

function deletedText(name: string, scopeIds: readonly string[]): Text {
  const places = [...new Set(scopeIds.map((id) => id.split('/').at(-1) ?? id))];
  const [list, more] = [places.slice(0, MOST_NAMED), places.length - MOST_NAMED];
  return {
    en: `The schedule (maintenance configuration) ${name} was deleted. Its assignments are left over and patch nothing: ${list.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Take them off, or assign another schedule.`,
    ja: `スケジュール (メンテナンス構成) ${name} は削除されています。割り当てだけが残っており、パッチは適用されません: ${list.join('、')}${more > 0 ? ` ほか ${more} 件` : ''}。残った割り当てを解除するか、別のスケジュールを割り当ててください。`,
  };
}
