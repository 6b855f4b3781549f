import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type PolicyStateRecord, policyStateRecord } from '../azure/policy-state-record.ts';
import { type Citation, cite, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { UPDATE_POLICIES, type UpdatePolicy } from './update-policies.ts';

/** What one assignment of a definition says of a machine. */
export interface PolicyState {
  readonly policy: UpdatePolicy;
  /** Null: the record does not say. */
  readonly complianceState: Quoted<string | null>;
  readonly evaluatedAt: Instant | null;
  /** Its id; null: the record does not say. */
  readonly assignmentId: string | null;
}

export interface PolicyStates {
  readonly states: readonly PolicyState[];
  /** Shows what was looked through, also where nothing is evaluated. */
  readonly looked: Evidence;
}

/**
 * What Azure Policy says of a machine under the built-in definitions about updates, as of its last evaluation. One Resource Graph query for each 250
 * machines. Rows the bot may not read are missing without a word, so an absent row is no proof that nothing is assigned.
 */
export const policyStates: Fact<PolicyStates> = machineFact({
  id: 'policy-states',
  title: { en: 'compliance states of Azure Policy', ja: 'Azure Policy の準拠状態' },
  kinds: ['azure-vm', 'azure-arc'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map(({ id }) => machineKey(id));
      const rows = await gather.azure.lookUp(POLICY_STATES, { machineIds });
      const byMachine = Map.groupBy(rows, ({ resourceId }) => resourceId);
      return eachMachine<PolicyStates>(machines, ({ id }, key) => {
        const query = lookUpQuery(POLICY_STATES, { machineIds: [key] });
        const citation: Citation = {
          source: 'resource-graph',
          record: `policyresources: ${id}`,
          at: gather.now,
          query,
        };
        const states = (byMachine.get(key) ?? []).flatMap((row) => stateOf(row, citation));
        const shown = states.map(({ complianceState }) => complianceState.value ?? '');
        return known({ states, looked: cite(citation, 'properties.complianceState', shown) });
      });
    } catch (error) {
      const failure = gapOf(policyStates, error);
      return eachMachine(machines, () => failure);
    }
  },
});

const POLICY_STATES: LookUpKind<PolicyStateRecord> = {
  query: 'policy-states',
  fixed: { definitions: UPDATE_POLICIES.map(({ definition }) => definition) },
  row: policyStateRecord,
  keysOf: ({ resourceId }) => [resourceId],
};

function stateOf(
  { id, definition, complianceState, timestamp, policyAssignmentId }: PolicyStateRecord,
  citation: Citation,
): readonly PolicyState[] {
  const policy = UPDATE_POLICIES.find((each) => each.definition === definition);
  if (policy === undefined) return [];
  const record = { ...citation, record: id, since: timestamp };
  return [
    {
      policy,
      complianceState: quote(record, 'properties.complianceState', complianceState),
      evaluatedAt: timestamp,
      assignmentId: policyAssignmentId,
    },
  ];
}
