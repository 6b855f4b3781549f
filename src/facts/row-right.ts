import type { Machine } from '../model/machine.ts';

/** By which Azure actions Resource Graph shows a row that concerns a machine. */
export interface RowRight {
  /** The subscription where rows may lie above the machine; else a role on its resource group will do. */
  readonly heldOn: 'subscription' | 'machine';
  /** Any of them will do, and the first is what a role is to be given; none: there are no rows of such a machine. */
  actionsFor(machine: Machine): readonly string[];
}

/** Assignments lie on subscriptions and resource groups as well, for what matches a filter in them. */
export const ASSIGNMENTS_RIGHT: RowRight = {
  heldOn: 'subscription',
  actionsFor: () => ['Microsoft.Maintenance/configurationAssignments/read'],
};

export const RUNS_RIGHT: RowRight = {
  heldOn: 'machine',
  actionsFor: () => ['Microsoft.Maintenance/applyUpdates/read'],
};

export const EXTENSIONS_RIGHT = below('extensions/read');

/** Source: Azure Update Manager, roles and permissions, which prints it in both ways. */
export const ASSESSMENTS_RIGHT = below('patchAssessmentResults/read', 'patchAssessmentResults/latest/read');

export const INSTALLATIONS_RIGHT = below('patchInstallationResults/read');

export const INSTALLED_UPDATES_RIGHT = below('patchInstallationResults/softwarePatches/read');

/** Of what lies below a machine the action is called after the machine's own type. */
function below(...actions: readonly string[]): RowRight {
  return {
    heldOn: 'machine',
    actionsFor({ kind }) {
      const type = TYPE_OF_KIND[kind];
      return type === null ? [] : actions.map((action) => `${type}/${action}`);
    },
  };
}

const TYPE_OF_KIND: Readonly<Record<Machine['kind'], string | null>> = {
  'azure-vm': 'Microsoft.Compute/virtualMachines',
  'azure-arc': 'Microsoft.HybridCompute/machines',
  'log-analytics': null,
};
