import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Block, Fold } from '../../model/block.ts';
import type { ComplianceState } from '../../model/compliance.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Gap } from '../../model/reading.ts';
import { groupRows, machinesText } from '../group-blocks.ts';
import { installedSinceBlocks } from '../installed-since-blocks.ts';
import type { MachineGroups } from '../machine-groups.ts';
import type { ReportOccasion } from '../report.ts';
import type { Assessed } from './compliance-facts.ts';
import type { Compliance } from './compliance-state.ts';
import type { FleetCounts } from './fleet-counts.ts';
import { installedAfter } from './installed-after.ts';
import type { PartCount } from './part-counts.ts';
import { COMPLIANCE_WORDS } from './state-words.ts';
import { COMPLIANCE } from './topic.ts';

/** One machine: whether it lacks critical or security updates, as of which assessment. */
export function complianceBlocks(
  { machine, facts }: Assessed,
  compliance: Compliance,
  now: Instant,
): readonly Block[] {
  const { means, name, standing } = COMPLIANCE_WORDS[compliance.state];
  const gaps = [facts.inView, facts.inGraph, facts.since].filter(
    (reading): reading is Gap => reading?.isKnown === false,
  );
  const quotes = [facts.inView, facts.inGraph].flatMap((reading) =>
    reading?.isKnown ? [reading.value.looked] : [],
  );
  const says = missingText(compliance);
  return [
    { kind: 'heading', standing, title: name, subtitle: { en: machine.name, ja: machine.name } },
    { kind: 'text', text: means, tone: 'plain' },
    ...(says === null ? [] : [{ kind: 'text', text: says, tone: 'plain' } as const]),
    ...installedSinceBlocks(facts.since, installedAfter(facts.since, compliance), now),
    ...(quotes.length > 0 ? [{ kind: 'quotes', quotes } as const] : []),
    ...(gaps.length > 0 ? [{ kind: 'gaps', gaps } as const] : []),
  ];
}

/** Several machines: how many are compliant, how the others stand, the worst, and where they are. */
export function complianceFleetBlocks(
  groups: MachineGroups<ComplianceState>,
  counts: FleetCounts,
  bySubscription: readonly PartCount[],
  question: Question,
  actionTitle: ReportOccasion['actionTitle'],
): readonly Block[] {
  const ordered = groups.inOrder();
  const total = machinesText(groups.machineCount);
  const tagged = counts.byTag(question.text);
  const worst = counts.worst.map(({ machine, compliance }) => ({ machine, says: missingText(compliance) }));
  return [
    {
      kind: 'heading',
      over: { en: 'Update compliance', ja: '更新の準拠状況' },
      standing: null,
      title: {
        en: `${counts.compliantCount} of ${total.en} compliant`,
        ja: `${total.ja}中 ${counts.compliantCount} 台が準拠`,
      },
      subtitle: null,
    },
    {
      kind: 'chart',
      title: { en: 'Machines by state', ja: '状態別のマシン数' },
      bars: ordered.map(({ key, machineCount }) => ({
        label: COMPLIANCE_WORDS[key].name,
        value: machineCount,
        standing: COMPLIANCE_WORDS[key].standing,
      })),
    },
    ...(worst.length > 0
      ? [
          text({ en: 'Worst machines', ja: '不足の多いマシン' }),
          { kind: 'machines', machines: worst, count: worst.length } as const,
        ]
      : []),
    ...groupRows(ordered, COMPLIANCE_WORDS, question, { topic: COMPLIANCE.id, actionTitle }),
    {
      kind: 'folds',
      folds: [
        partFold({ en: 'By subscription', ja: 'サブスクリプション別' }, bySubscription),
        partFold({ en: 'By resource group', ja: 'リソース グループ別' }, counts.byResourceGroup.inOrder()),
        ...(tagged
          ? [partFold({ en: `By tag ${tagged.key}`, ja: `タグ ${tagged.key} 別` }, tagged.parts)]
          : []),
      ],
    },
  ];
}

/** What is said of one machine in a list: what it lacks, and what runs have put in since that was counted. */
export function lineText(compliance: Compliance, installed: readonly RunUpdate[]): Text | null {
  const says = missingText(compliance);
  const count = installed.length;
  if (says === null || count === 0) return says;
  return {
    en: `${says.en}; ${count} installed by a run since`,
    ja: `${says.ja}。その後の実行で ${count} 件をインストール済み`,
  };
}

/** What one machine lacks, as of which assessment; null: none is on record. */
export function missingText({ assessedAt, pending }: Compliance): Text | null {
  if (assessedAt === null) return null;
  const at = minuteText(assessedAt);
  if (pending === null) return { en: `last assessed ${at}`, ja: `最後の評価 ${at}` };
  const { criticalAndSecurity, other } = pending;
  return {
    en: `${criticalAndSecurity} critical or security, ${other} other missing, assessed ${at}`,
    ja: `緊急・セキュリティ ${criticalAndSecurity} 件、その他 ${other} 件が不足 (評価 ${at})`,
  };
}

/** Those with the most to do, in sight; the data has all. */
const MOST_PARTS = 20;

function partFold(title: Text, parts: readonly PartCount[]): Fold {
  return {
    title,
    blocks: [
      {
        kind: 'traits',
        size: 'small',
        traits: parts.slice(0, MOST_PARTS).map(({ compliantCount, machineCount, name }) => ({
          label: { en: name, ja: name },
          value: {
            en: `${compliantCount} of ${machineCount} compliant`,
            ja: `${machineCount} 台中 ${compliantCount} 台が準拠`,
          },
        })),
      },
    ],
  };
}

function text(value: Text): Block {
  return { kind: 'text', text: value, tone: 'strong' };
}
