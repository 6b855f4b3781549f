import { cliPlace, inSubscription } from '../azure-command.ts';
import type { AzureMachine, Commands, Remedy } from '../remedy.ts';
import { COMMAND_ID, SCRIPT } from './script.ts';

/** Sources: az vm run-command invoke, Invoke-AzVMRunCommand; az connectedmachine run-command create, New-AzConnectedMachineRunCommand. */
export const collectGuestEvidenceByHand: Remedy = {
  id: 'collect-guest-evidence',
  title: {
    en: 'Look inside the machine',
    ja: 'マシン内部を確認',
  },
  byHand(machine) {
    const { kind, osType } = machine;
    if (osType === null) return null;
    return kind === 'azure-arc'
      ? onArc(machine, SCRIPT[osType])
      : onVm(machine, COMMAND_ID[osType], SCRIPT[osType]);
  },
};

function onVm(machine: AzureMachine, commandId: string, script: readonly string[]): Commands {
  const { name, resourceGroup } = machine;
  return {
    cli: `az vm run-command invoke ${cliPlace(machine)} --name "${name}" --command-id ${commandId} --scripts ${script.map(quoted).join(' ')}`,
    powerShell: inSubscription(
      machine,
      `Invoke-AzVMRunCommand -ResourceGroupName '${resourceGroup}' -VMName '${name}' -CommandId '${commandId}' -ScriptString ${quoted(script.join('\n'))}`,
    ),
  };
}

function onArc(machine: AzureMachine, script: readonly string[]): Commands | null {
  const { name, resourceGroup, location } = machine;
  if (location === null) return null;
  const lines = quoted(script.join('\n'));
  return {
    cli: `az connectedmachine run-command create ${cliPlace(machine)} --machine-name "${name}" --run-command-name updateops-evidence --location ${location} --script ${lines}`,
    powerShell: inSubscription(
      machine,
      `New-AzConnectedMachineRunCommand -ResourceGroupName '${resourceGroup}' -MachineName '${name}' -RunCommandName 'updateops-evidence' -Location '${location}' -SourceScript ${lines}`,
    ),
  };
}

/** Both shells take a text in single quotes as it stands, over several lines as well; the script has none of its own. */
function quoted(text: string): string {
  return `'${text}'`;
}
