import { inBothTools } from '../../actions/by-hand.ts';
import { assignmentCommands, scheduleCommands } from '../../actions/schedule-commands.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import { actionCommands, targetOf } from '../action-commands.ts';

/** The three steps to a schedule: the mode (a virtual machine's), the schedule, and its assignment to the machine. */
export function commandsFor(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine);
  return [
    ...actionCommands({ id: 'use-customer-managed-schedules' }, machine),
    ...inBothTools(
      { en: 'Create the schedule', ja: 'スケジュール (メンテナンス構成) を作成' },
      scheduleCommands(target),
    ),
    ...inBothTools({ en: 'Assign it to the machine', ja: 'マシンに割り当て' }, assignmentCommands(target)),
  ];
}
