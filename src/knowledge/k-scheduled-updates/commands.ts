import type { AzureMachine, Commands } from '../../actions/remedy.ts';
import { assignmentCommands, scheduleCommands } from '../../actions/schedule-commands.ts';
import { useCustomerManagedSchedules } from '../../actions/use-customer-managed-schedules.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { actionCommands, targetOf } from '../action-commands.ts';

/** The three steps to a schedule: the mode (a virtual machine's), the schedule, and its assignment to the machine. */
export function commandsFor(machine: Machine | null): readonly Command[] {
  const target = targetOf(machine) as AzureMachine;
  return [
    ...actionCommands({ id: useCustomerManagedSchedules.id }, machine),
    ...withTools(
      { en: 'Create the schedule', ja: 'スケジュール (メンテナンス構成) を作成' },
      scheduleCommands(target),
    ),
    ...withTools({ en: 'Assign it to the machine', ja: 'マシンに割り当て' }, assignmentCommands(target)),
  ];
}

function withTools({ en, ja }: Text, { cli, powerShell }: Commands): readonly Command[] {
  return [
    { title: { en: `${en} (Azure CLI)`, ja: `${ja} (Azure CLI)` }, language: 'azure-cli', code: cli },
    {
      title: { en: `${en} (PowerShell)`, ja: `${ja} (PowerShell)` },
      language: 'powershell',
      code: powerShell,
    },
  ];
}
