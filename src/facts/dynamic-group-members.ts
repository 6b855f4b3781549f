import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type FilledQuery, fill } from '../azure/query.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import type { DynamicGroup } from '../schedules/dynamic-group.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { updateDeployments } from './update-deployments.ts';

/** What Resource Graph answers to the filters of the dynamic group that comes nearest to a machine. */
export interface GroupMembership {
  readonly deploymentId: string;
  readonly isMember: boolean;
  readonly evidence: Evidence;
}

/**
 * Whether Resource Graph has a machine among those of the dynamic groups that are said to pass it over: the query that the troubleshooting guide of Update
 * Management has an operator run, with his group and machine in it. One query a deployment.
 */
export const dynamicGroupMembers: Fact<readonly GroupMembership[]> = machineFact({
  id: 'dynamic-group-members',
  title: { en: 'members of the dynamic group', ja: '動的グループのメンバー' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [updateDeployments],
  async read(machines, gather): Promise<MachineReadings<readonly GroupMembership[]>> {
    const sheets = await gather.readFacts([updateDeployments], machines);
    const read = async (machine: Machine): Promise<Reading<readonly GroupMembership[]>> => {
      const { asked } = readingsOf(
        { asked: updateDeployments },
        sheets.get(machineKey(machine.id)) ?? new Map(),
      );
      if (asked === undefined) throw new Error('the deployments of a machine were not read');
      if (!asked.isKnown) return gapIn(dynamicGroupMembers, asked);
      const passing = asked.value.deployments.flatMap(({ id, group, isTaken }) =>
        group === null || isTaken ? [] : [{ id, group }],
      );
      try {
        return known(
          await Promise.all(passing.map(({ id, group }) => membership(id, group, machine, gather))),
        );
      } catch (error) {
        return gapOf(dynamicGroupMembers, error);
      }
    };
    return new Map(
      await Promise.all(
        machines.map(async (machine) => [machineKey(machine.id), await read(machine)] as const),
      ),
    );
  },
});

const memberRow = z.object({ id: z.string() });

async function membership(
  deploymentId: string,
  group: DynamicGroup,
  machine: Machine,
  { azure, now }: Gather,
): Promise<GroupMembership> {
  const query = queryOf(group, machine);
  const members = await azure.queryResourceGraph(query, memberRow);
  const record = `resources: ${deploymentId}`;
  const evidence = cite({ source: 'resource-graph', record, at: now, query }, 'id', members[0]?.id);
  return { deploymentId, isMember: members.length > 0, evidence };
}

function queryOf(
  { scopes, osType, locations, tags, tagOperator }: DynamicGroup,
  { id }: Machine,
): FilledQuery {
  const parts = scopes.map((scope) => scope.toLowerCase().split('/'));
  const resourceGroups = parts.flatMap(([, , , , group]) => group ?? []);
  const patterns = Object.entries(tags).map(([name, values]) => {
    const alternatives = values.map((value) => escaped(value.toLowerCase())).join('|');
    return `"${escaped(name.toLowerCase())}":"(${alternatives})"`;
  });
  const ofTags = tagOperator === 'All' ? patterns : [patterns.join('|')].filter((pattern) => pattern !== '');
  return fill('dynamic-group', {
    subscriptionIds: parts.flatMap(([, , subscription]) => subscription ?? []),
    // A group over a whole subscription, or without regions, has no such filter.
    resourceGroups: resourceGroups.length === scopes.length ? resourceGroups : null,
    locations: locations.length > 0 ? locations : null,
    osType,
    tag: ofTags.length > 0 ? { each: ofTags } : null,
    machineIds: [machineKey(id)],
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
