import type { JsonObject } from '../../../../src/sandbox/json-object.ts';
import type { ScenarioCase } from '../../../support/expected-finding.ts';
import { patchExtension } from '../../../support/world/extensions.ts';
import { assessmentMode, virtualMachine } from '../../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../../support/world/world.ts';

const VM = machineId('vm-01');
const EXTENSION = `${VM}/extensions/WindowsPatchExtension`;
const DENY = 'Microsoft.Authorization/policies/deny/action';
const LOCKED = {
  code: 'ScopeLocked',
  message: 'The scope cannot perform write operation because following scope(s) are locked: rg-test.',
};
const UNLINKED = {
  code: 'LinkedAuthorizationFailed',
  message: 'The client does not have permission on the linked scope(s) des-prod.',
};

/** An event of the activity log: what was asked for and did not come about. */
function event(resourceId: string, operation: string, properties: JsonObject, at = 'now-5h'): JsonObject {
  return {
    eventTimestamp: at,
    operationName: { value: operation },
    status: { value: 'Failed' },
    caller: 'policy-identity',
    resourceId,
    subscriptionId: SUBSCRIPTION,
    properties,
  };
}

const said = (error: JsonObject) => ({ statusMessage: JSON.stringify({ error }) });
const denied = (at?: string) =>
  event(
    EXTENSION,
    DENY,
    {
      policies: JSON.stringify([
        {
          policyDefinitionDisplayName: 'Only approved VM extensions',
          policyAssignmentName: 'approved-extensions',
        },
      ]),
    },
    at,
  );

function refused(
  name: string,
  activityLog: readonly JsonObject[],
  expected: Partial<ScenarioCase>,
  ...more: readonly JsonObject[]
): ScenarioCase {
  const resources = [virtualMachine('vm-01'), ...more];
  return {
    name: `refused: ${name}`,
    machine: 'vm-01',
    world: world({ resources, activityLog }),
    verdict: 'found',
    ...expected,
  };
}

/** What lies over a machine: policies, locks, and the rights of whoever remedies. */
export const REFUSED_RULES: readonly ScenarioCase[] = [
  refused('a policy denies the extension', [denied()], {
    cause: 'extension-operations-blocked',
    says: /RequestDisallowedByPolicy/,
    evidence: { 'properties.policies': 'Only approved VM extensions (approved-extensions)' },
    actions: [],
  }),
  refused('it did so before what is looked back at', [denied('now-15d')], { cause: 'never-assessed' }),
  refused(
    'it came through in the end',
    [denied()],
    { cause: 'never-assessed', excludes: ['extension-operations-blocked'] },
    patchExtension(VM),
  ),
  refused(
    'a lock forbids the assessment that was asked for',
    [event(VM, 'Microsoft.Compute/virtualMachines/assessPatches/action', said(LOCKED))],
    { cause: 'extension-operations-blocked', says: /ScopeLocked/, advises: /az lock list/ },
  ),
  refused(
    'another failure of the extension is none that lies over the machine',
    [
      event(
        EXTENSION,
        'Microsoft.Compute/virtualMachines/extensions/write',
        said({ code: 'Conflict', message: 'Busy.' }),
      ),
    ],
    { cause: 'never-assessed', excludes: ['extension-operations-blocked'] },
  ),
  refused('what is pasted of a refusal tells as well', [], {
    asked: {
      text: 'why is vm-01 not assessed?',
      pasted: "Resource 'WindowsPatchExtension' was disallowed by policy.",
    },
    cause: 'extension-operations-blocked',
    evidence: { text: "Resource 'WindowsPatchExtension' was disallowed by policy." },
  }),
  {
    name: 'refused: a remediation without the rights for it leaves periodic assessment off, and says why',
    machine: 'vm-01',
    world: world({
      resources: [virtualMachine('vm-01', assessmentMode('ImageDefault')), patchExtension(VM)],
      activityLog: [event(VM, 'Microsoft.Compute/virtualMachines/write', said(UNLINKED))],
    }),
    verdict: 'found',
    cause: 'periodic-assessment-off',
    evidence: { 'properties.statusMessage': `${UNLINKED.code}: ${UNLINKED.message}` },
    actions: ['enable-periodic-assessment', 'assess-now'],
  },
];
