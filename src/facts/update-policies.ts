/** What a policy definition wants of a machine. */
export type PolicyAim = 'periodic-assessment' | 'customer-managed' | 'schedule' | 'updates-installed';

/** A built-in definition of Azure Policy about updates. */
export interface UpdatePolicy {
  /** Its name in Azure, in lower case. */
  readonly definition: string;
  readonly aim: PolicyAim;
  /** As the portal has it. */
  readonly displayName: string;
}

/**
 * The built-in definitions of the category Azure Update Manager, and the one of Defender for Cloud that goes by Update Manager's assessments. Source:
 * https://github.com/Azure/azure-policy, built-in-policies/policyDefinitions.
 */
export const UPDATE_POLICIES: readonly UpdatePolicy[] = [
  {
    definition: 'bd876905-5b84-4f73-ab2d-2e7a7c4568d9',
    aim: 'periodic-assessment',
    displayName: 'Machines should be configured to periodically check for missing system updates',
  },
  {
    definition: '59efceea-0c96-497e-a4a1-4eb2290dac15',
    aim: 'periodic-assessment',
    displayName: 'Configure periodic checking for missing system updates on azure virtual machines',
  },
  {
    definition: 'bfea026e-043f-4ff4-9d1b-bf301ca7ff46',
    aim: 'periodic-assessment',
    displayName: 'Configure periodic checking for missing system updates on azure Arc-enabled servers',
  },
  {
    definition: '9905ca54-1471-49c6-8291-7582c04cd4d4',
    aim: 'customer-managed',
    displayName: 'Set prerequisite for Scheduling recurring updates on Azure virtual machines.',
  },
  {
    definition: 'ba0df93e-e4ac-479a-aac2-134bbae39a1a',
    aim: 'schedule',
    displayName: 'Schedule recurring updates using Azure Update Manager',
  },
  {
    definition: 'f85bf3e0-d513-442e-89c3-1784ad63382b',
    aim: 'updates-installed',
    displayName: 'System updates should be installed on your machines (powered by Update Center)',
  },
];
