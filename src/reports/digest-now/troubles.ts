import type { Block, Fold, Ready, Row } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import type { Text } from '../../model/locale.ts';
import {
  isPressing,
  STANDINGS,
  type Standing,
  type StandingCounts,
  standingOf,
} from '../../model/standing.ts';
import { causeRow } from '../fleet-diagnosis/blocks.ts';
import { type CauseGroup, CauseGroups, groupKey } from '../fleet-diagnosis/cause-groups.ts';
import { machinesText } from '../group-blocks.ts';
import { groupPreviews } from '../group-previews.ts';
import { said, same } from '../said.ts';
import { aboutTheSame } from './further-questions.ts';
import { type DigestOccasion, defineSection, type Part } from './section.ts';

/** More causes than these are not worked off at once; the others are behind a button. */
const MOST_IN_SIGHT = 4;
/** With more of them the sections below would find no room on the card; the data has all. */
const MOST_OTHERS = 8;

/** Who has to act, at once first: machines by cause, with what to do about it and the way to all of them. */
export const troubles = defineSection({
  id: 'troubles',
  title: { en: 'Who must act', ja: '対応が必要なマシン' },
  needs: {},
  collect(occasion) {
    const groups = new CauseGroups();
    const standings: Partial<Record<Standing, number>> = {};
    let machineCount = 0;
    return {
      add({ findings }) {
        machineCount += 1;
        const worst = worstOf(findings);
        standings[worst] = (standings[worst] ?? 0) + 1;
        // However many schedules or updates a cause befalls, the machine is one.
        const own = new Map(findings.map((each) => [`${each.scenario} ${groupKey(each)}`, each]));
        for (const finding of own.values()) if (isTrouble(finding)) groups.add(finding);
      },
      part: () => partOf(groups.inOrder(), standings, machineCount, occasion),
    };
  },
});

function partOf(
  groups: readonly CauseGroup[],
  standings: StandingCounts,
  machineCount: number,
  occasion: DigestOccasion,
): Part {
  const isInSight = (group: CauseGroup) =>
    occasion.form === 'errors' ? isPressing(standingOf(group)) : standingOf(group) === 'act-now';
  const pressing = groups.filter(isInSight);
  const first = pressing.slice(0, MOST_IN_SIGHT);
  const others =
    occasion.form === 'errors'
      ? pressing.slice(MOST_IN_SIGHT)
      : groups.filter((group) => !first.includes(group));
  return {
    data: {
      machineCount,
      standings,
      groups: groups.map(({ key, samples, machineIds, ...group }) => ({ ...group, machines: machineIds })),
    },
    heading: {
      kind: 'heading',
      over: { en: 'Digest', ja: 'ダイジェスト' },
      standing: STANDINGS.find((standing) => standings[standing] !== undefined) ?? null,
      subtitle: null,
      title: headline(standings, machineCount),
    },
    blocks: [
      {
        kind: 'chart',
        title: { en: 'Machines by urgency', ja: '緊急度別のマシン数' },
        bars: STANDINGS.flatMap((standing) => {
          const value = standings[standing] ?? 0;
          return value === 0 ? [] : [{ label: null, value, standing }];
        }),
      },
      ...(first.length === 0 ? [] : [rowsOf(first, occasion)]),
      ...(pressing.length > MOST_IN_SIGHT ? [said(moreText(pressing.length - MOST_IN_SIGHT), 'subtle')] : []),
    ],
    traits: [],
    folds: others.length === 0 ? [] : [othersFold(others, occasion)],
    isChanged: false,
  };
}

function othersFold(groups: readonly CauseGroup[], occasion: DigestOccasion): Fold {
  const rest = groups.length - MOST_OTHERS;
  const more = { en: `and ${rest} more`, ja: `ほか ${rest} 件` };
  const questions = groups.slice(0, MOST_OTHERS).map((group) => questionOf(group, occasion));
  return {
    title: { en: 'Other causes', ja: 'その他の原因' },
    blocks: [{ kind: 'questions', questions }, ...(rest > 0 ? [said(more, 'subtle')] : [])],
  };
}

function rowsOf(groups: readonly CauseGroup[], occasion: DigestOccasion): Block {
  const { causeTitle, topicTitle } = occasion;
  const previews = previewsOf(groups, occasion);
  return {
    kind: 'rows',
    rows: groups.map((group): Row => {
      const { scenario } = group;
      const question = aboutTheSame(occasion.question, scenario, 'diagnose');
      const { note: _, ...row } = causeRow(group, { causeTitle, question }, previews.get(group) ?? []);
      const title = topicTitle(scenario);
      // One cause stands in several scenarios, so that each line says of which it speaks.
      return title === null ? row : { ...row, note: title };
    }),
  };
}

/** What can be done to the whole of each group, the first of it: its own list of machines has the rest. Two scenarios may offer the same for as many machines: on one card no two buttons are called the same. */
function previewsOf(
  groups: readonly CauseGroup[],
  { actionTitle, question }: DigestOccasion,
): ReadonlyMap<CauseGroup, readonly Block[]> {
  const labels = new Set<string>();
  return new Map(
    groups.map((group) => {
      const { key, scenario, actions, machineCount } = group;
      const own = groupPreviews([{ key, name: null, machineCount, actions }], {
        topic: scenario,
        question: aboutTheSame(question, scenario, 'diagnose'),
        actionTitle,
      });
      const blocks = (own.get(key) ?? []).flatMap((block): readonly Block[] => {
        if (block.kind !== 'buttons') return [block];
        const buttons = block.buttons.filter(({ label }) => !labels.has(label.en)).slice(0, 1);
        for (const { label } of buttons) labels.add(label.en);
        return buttons.length === 0 ? [] : [{ kind: 'buttons', buttons }];
      });
      return [group, blocks] as const;
    }),
  );
}

/** A line for a cause that leads to its machines, and to what to do about it. */
function questionOf(group: CauseGroup, { causeTitle, topicTitle, question }: DigestOccasion): Ready {
  const { scenario, cause, key, machineCount } = group;
  const of = machinesText(machineCount);
  const topic = topicTitle(scenario) ?? same(scenario);
  const title = cause === null ? CAUSELESS[standingOf(group)] : (causeTitle(scenario, cause) ?? same(cause));
  return {
    sentence: { en: `${of.en} · ${title.en} (${topic.en})`, ja: `${of.ja} · ${title.ja} (${topic.ja})` },
    question: { ...aboutTheSame(question, scenario, 'diagnose'), listing: { group: key, page: 0 } },
  };
}

/** What is said of machines that no cause is told of: two lines about one topic are told apart by it. */
const CAUSELESS: Readonly<Record<Standing, Text>> = {
  'act-now': { en: 'Cause not told', ja: '原因不明' },
  'fix-setting': { en: 'Cause not told', ja: '原因不明' },
  'cannot-tell': { en: 'Cannot be told', ja: '判断できません' },
  'at-risk': { en: 'Fine now, but at risk', ja: '現在は正常、要注意' },
  wait: { en: 'Under way', ja: '進行中' },
  fine: { en: 'Fine', ja: '正常' },
  'not-applicable': { en: 'Does not apply', ja: '対象外' },
};

function isTrouble(finding: Finding): boolean {
  const standing = standingOf(finding);
  return standing !== 'fine' && standing !== 'not-applicable';
}

function worstOf(findings: readonly Finding[]): Standing {
  const own = new Set(findings.map(standingOf));
  return STANDINGS.find((standing) => own.has(standing)) ?? 'not-applicable';
}

function headline(standings: StandingCounts, machineCount: number): Text {
  const acting = standings['act-now'] ?? 0;
  const pressing = STANDINGS.filter(isPressing).reduce((sum, each) => sum + (standings[each] ?? 0), 0);
  const of = machinesText(machineCount);
  if (acting > 0)
    return {
      en: `${acting} of ${of.en} ${acting === 1 ? 'needs' : 'need'} somebody at once`,
      ja: `${of.ja}中 ${acting} 台で今すぐ対応が必要`,
    };
  if (pressing > 0)
    return {
      en: `Nothing to be done at once; ${pressing} of ${of.en} ${pressing === 1 ? 'needs' : 'need'} attention`,
      ja: `今すぐの対応は不要、${of.ja}中 ${pressing} 台を要確認`,
    };
  return { en: `Nothing to be done on ${of.en}`, ja: `${of.ja}とも対応は不要` };
}

function moreText(count: number): Text {
  return {
    en: `${count} more ${count === 1 ? 'cause' : 'causes'} of this kind: see "Other causes"`,
    ja: `同様の原因がほかに ${count} 件 (「その他の原因」を参照)`,
  };
}
