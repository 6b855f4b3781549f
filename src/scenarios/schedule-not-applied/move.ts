import type { MachineChange } from '../../facts/machine-changes.ts';
import { minuteText } from '../../judging/time-text.ts';
import { type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';

/** A deletion elsewhere counts as a move when the machine of this id appeared within the hours that a move may last. */
const LONGEST_MOVE_IN_MS = 4 * 60 * 60_000;

/** A machine of the name went from one id as it came to this one; null where none did. */
export function moveOf(changes: readonly MachineChange[], key: string): MachineChange | null {
  const created = changes.filter(({ kind, targetId }) => kind === 'created' && targetId === key);
  const isBeside = (at: Instant) =>
    created.some((each) => Math.abs(millisecondsBetween(each.at, at)) <= LONGEST_MOVE_IN_MS);
  return (
    changes.find(({ kind, targetId, at }) => kind === 'deleted' && targetId !== key && isBeside(at)) ?? null
  );
}

/** What a move does to schedules. Source: Update Manager, scheduled patching. */
export function movedText({ at, targetId }: MachineChange, machineName: string): Text {
  return {
    en: `${machineName} was moved at ${minuteText(at)} (it was ${targetId}); a machine that moves to another resource group or subscription loses the schedules assigned to it.`,
    ja: `${machineName} は ${minuteText(at)} に移動されています (移動前: ${targetId})。別のリソース グループやサブスクリプションに移動したマシンは、スケジュールの割り当てを失います。`,
  };
}
