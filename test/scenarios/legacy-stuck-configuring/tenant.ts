import { machineId } from '../../support/world/world.ts';
import { heartbeat, idOf, operation, summary, type Tables, VM } from '../legacy/presence.ts';

export const RECENT = '2024-08-30T22:00:00Z';
export const DATA: Tables = { UpdateSummary: [summary('vm-01', '2024-08-30T20:00:00Z')] };
export const TWIN = machineId('vm-01', 'azure-vm', 'rg-other');
export const ALL = ['duplicate-computer-name', 'cloned-source-computer-id', 'service-blocked'];
export const ANOTHER_ID = { SourceComputerId: idOf('another') };
export const own = (at = RECENT) => heartbeat('vm-01', at, { ResourceId: VM });

export const complaint = (Detail: string, at = RECENT) =>
  operation(Detail, at, { OperationCategory: 'Agent', OperationStatus: 'Error', Computer: 'vm-01' });

export const BLOCKED_EVENT = {
  TimeGenerated: RECENT,
  Computer: 'vm-01',
  EventLog: 'Operations Manager',
  EventID: 4502,
  RenderedDescription:
    'A module of type "Microsoft.EnterpriseManagement.HealthService.AzureAutomation.HybridAgent" reported an exception.',
};
