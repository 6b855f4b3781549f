import type { Report } from '../../model/answer.ts';
import type { Asked } from '../../model/asked.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport, type ReportOccasion } from '../report.ts';
import { type FleetPast, fleetBlocks } from './fleet-blocks.ts';
import { machineBlocks } from './machine-blocks.ts';
import { CHANGES, type ChangeKind, changeOf, type MachineChange } from './machine-change.ts';
import { type MemorySpan, memorySpan } from './memory-span.ts';
import { PAST_FACTS, type WithPast } from './past-facts.ts';
import { changeText } from './past-text.ts';
import { Repairs } from './repairs.ts';
import { CHANGE_WORDS } from './state-words.ts';
import { COMPLIANCE_HISTORY } from './topic.ts';
import { MachinesTrend, trendOfDays } from './trend.ts';

/** What has changed: by the daily looks at the fleet, over the time that is asked about. Azure is asked for the list of machines alone. */
export const complianceHistory = defineReport({
  topic: COMPLIANCE_HISTORY,
  covers: [],
  needs: PAST_FACTS,
  collect(occasion) {
    const { question, asked, now } = occasion;
    const groups = new MachineGroups<ChangeKind>(CHANGES, question.listing);
    const repairs = new Repairs();
    const trend = new MachinesTrend();
    const machines: Readonly<Record<string, unknown>>[] = [];
    let first: { readonly each: WithPast; readonly memory: MemorySpan } | null = null;
    return {
      add(each) {
        const { past, memory: looks } = each.facts;
        first ??= { each, memory: memorySpan(each.facts, asked, now) };
        const change = changeOf(each, first.memory.span);
        machines.push(datumOf(each, change));
        const known = past?.isKnown ? past.value : null;
        groups.add(change.kind, {
          machine: each.machine,
          says: changeText(change, known?.firstSeenAt ?? null, occasion),
        });
        if (known === null) return;
        repairs.add(known, first.memory.span);
        if (looks?.isKnown) trend.add(known, looks.value.days);
      },
      report() {
        if (first === null) return null;
        const { each, memory } = first;
        const looks = each.facts.memory;
        if (machines.length === 1 && !question.listing && question.entities.machines.length > 0)
          return ofMachine(each, memory, occasion);
        const isWhole = isOfAll(question, asked);
        const past: FleetPast = {
          groups,
          memory,
          looks,
          trend: isWhole && looks?.isKnown ? trendOfDays(looks.value.days) : trend.points(),
          repairs: repairs.inOrder(),
          gone: isWhole && looks?.isKnown ? looks.value.gone : [],
        };
        return ofFleet(past, machines, occasion);
      },
    };
  },
});

function ofMachine(each: WithPast, memory: MemorySpan, occasion: ReportOccasion): Report {
  const change = changeOf(each, memory.span);
  const past = each.facts.past?.isKnown ? each.facts.past.value : null;
  return {
    id: COMPLIANCE_HISTORY.id,
    data: {
      ...spanData(memory),
      ...datumOf(each, change),
      firstSeenAt: past?.firstSeenAt ?? null,
      spans: past?.spans ?? [],
    },
    blocks: machineBlocks(each, change, memory, occasion),
  };
}

function ofFleet(
  past: FleetPast,
  machines: readonly Readonly<Record<string, unknown>>[],
  occasion: ReportOccasion,
): Report {
  const { question } = occasion;
  const { groups, memory, looks, trend, repairs, gone } = past;
  const page = groups.page();
  return {
    id: COMPLIANCE_HISTORY.id,
    data: {
      ...spanData(memory),
      machineCount: machines.length,
      changes: groups.inOrder().map(({ key, machineCount }) => ({ change: key, machineCount })),
      trend,
      days: looks?.isKnown ? looks.value.days : [],
      missedDays: looks?.isKnown ? looks.value.missed : [],
      repairs,
      gone: gone.map(({ id, goneAt }) => ({ machine: id, goneAt })),
      machines,
    },
    blocks: page
      ? groupPageBlocks(page, CHANGE_WORDS, COMPLIANCE_HISTORY.title, question)
      : fleetBlocks(past, occasion),
  };
}

function spanData({ span, begins, lastLook }: MemorySpan): Readonly<Record<string, unknown>> {
  return { from: span.from, to: span.to, rememberedSince: begins, lastLook };
}

function datumOf(
  { machine, facts: { past } }: WithPast,
  { kind, earlier, now, failingSince, fixedAt }: MachineChange,
): Readonly<Record<string, unknown>> {
  return {
    machine: machine.id,
    change: kind,
    failingSince,
    fixedAt,
    complianceThen: earlier?.state.compliance ?? null,
    complianceNow: now?.state.compliance ?? null,
    troubles: now?.state.troubles ?? null,
    lastSeen: now?.readAt ?? null,
    untold: now?.untold ?? [],
    assessedAt: past?.isKnown ? (past.value?.assessedAt ?? null) : null,
  };
}

/** Whether no place and no kind limits the machines: then the days' own totals are theirs. */
function isOfAll({ entities, scope }: Question, { machines }: Asked): boolean {
  const { resourceGroup, subscription, location, place, osType, machineKind, tags } = entities;
  const { osRelease, power } = entities;
  const limits = [resourceGroup, subscription, location, place, osType, machineKind, osRelease, power];
  return (
    scope === 'fleet' && machines.length === 0 && tags.length === 0 && limits.every((limit) => limit === null)
  );
}
