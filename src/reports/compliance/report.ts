import { subscriptionName } from '../../facts/subscription-names.ts';
import type { Report } from '../../model/answer.ts';
import { COMPLIANCE_STATES, type ComplianceState } from '../../model/compliance.ts';
import type { Instant } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport, type ReportOccasion } from '../report.ts';
import { complianceBlocks, complianceFleetBlocks, lineText } from './blocks.ts';
import { type Assessed, REPORT_FACTS } from './compliance-facts.ts';
import { type Compliance, complianceOf } from './compliance-state.ts';
import { FleetCounts } from './fleet-counts.ts';
import { installedAfter } from './installed-after.ts';
import { COMPLIANCE_WORDS } from './state-words.ts';
import { COMPLIANCE } from './topic.ts';

interface ComplianceDatum {
  readonly machine: MachineId;
  readonly state: ComplianceState;
  readonly assessedAt: Instant | null;
  /** Null: not on record, or not readable. */
  readonly criticalAndSecurityMissing: number | null;
  readonly otherMissing: number | null;
}

/** Which machines lack updates, by the last assessment: in numbers, the worst by name, by subscription, resource group and tag. */
export const compliance = defineReport({
  topic: COMPLIANCE,
  covers: [],
  needs: REPORT_FACTS,
  groupOf: ({ facts }, now) => complianceOf(facts, now).state,
  collect({ now, question, actionTitle }) {
    const groups = new MachineGroups<ComplianceState>(COMPLIANCE_STATES, question.listing);
    const counts = new FleetCounts();
    const machines: ComplianceDatum[] = [];
    let first: Assessed | null = null;
    return {
      add(each) {
        first ??= each;
        const own = complianceOf(each.facts, now);
        const { tags } = each.facts;
        machines.push(datumOf(each, own));
        groups.add(own.state, {
          machine: each.machine,
          says: lineText(own, installedAfter(each.facts.since, own)),
        });
        counts.add(each.machine, own, tags?.isKnown ? tags.value : {});
      },
      report: () => {
        if (first === null) return null;
        const own = complianceOf(first.facts, now);
        return machines.length === 1 && !question.listing && question.entities.machines.length > 0
          ? { id: COMPLIANCE.id, data: { ...datumOf(first, own) }, blocks: complianceBlocks(first, own, now) }
          : ofFleet({
              groups,
              counts,
              machines,
              question,
              subscriptions: first.facts.subscriptions,
              actionTitle,
            });
      },
    };
  },
});

function datumOf({ machine }: Assessed, { assessedAt, pending, state }: Compliance): ComplianceDatum {
  return {
    machine: machine.id,
    state,
    assessedAt,
    criticalAndSecurityMissing: pending?.criticalAndSecurity ?? null,
    otherMissing: pending?.other ?? null,
  };
}

function ofFleet({
  counts,
  groups,
  machines,
  question,
  subscriptions,
  actionTitle,
}: {
  readonly groups: MachineGroups<ComplianceState>;
  readonly counts: FleetCounts;
  readonly machines: readonly ComplianceDatum[];
  readonly question: Question;
  readonly subscriptions: Assessed['facts']['subscriptions'];
  readonly actionTitle: ReportOccasion['actionTitle'];
}): Report {
  const page = groups.page();
  const bySubscription = counts.bySubscription
    .inOrder()
    .map(({ name: id, ...part }) => ({ ...part, name: subscriptionName(id, subscriptions), id }));
  return {
    id: COMPLIANCE.id,
    data: {
      machineCount: machines.length,
      compliantCount: counts.compliantCount,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      worst: counts.worst.map(({ machine }) => machine.id),
      bySubscription,
      byResourceGroup: counts.byResourceGroup.inOrder(),
      byTag: counts.byTag(question.text),
      machines,
    },
    blocks: page
      ? groupPageBlocks(page, COMPLIANCE_WORDS, COMPLIANCE.title, question)
      : complianceFleetBlocks(groups, counts, bySubscription, question, actionTitle),
  };
}
