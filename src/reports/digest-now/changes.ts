import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Block, NamedMachine } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Trouble } from '../../model/machine-state.ts';
import type { Gap } from '../../model/reading.ts';
import { PAST_FACTS } from '../compliance-history/past-facts.ts';
import { groupPageBlocks, machinesText } from '../group-blocks.ts';
import { type MachineGroup, MachineGroups } from '../machine-groups.ts';
import { listed, said, same, unreadBlocks } from '../said.ts';
import { STATE_FACTS, seenState } from '../seen-state.ts';
import { CHANGES, type Change, type Changed, changeOf } from './change-of.ts';
import { CHANGE_WORDS } from './change-words.ts';
import { comparedMoment } from './compared-moment.ts';
import { wholeOf } from './further-questions.ts';
import { type DigestOccasion, defineSection, NOTHING_SHOWN, type Part } from './section.ts';

const TITLE: Text = { en: 'What changed', ja: '前回からの変化' };

/** What is kept of the machines beside their groups. */
interface Collected {
  readonly groups: MachineGroups<Change>;
  readonly machines: object[];
  comparedWith: Instant | null;
  /** Since when the one fails that has failed longest. */
  longest: Instant | null;
  gap: Gap | null;
  /** Of those that do not fail as far as can be told: something of them could not be told. */
  untoldCount: number;
}

/** Which machines fail newly, still, or no more, by what is remembered of them. */
export const changes = defineSection({
  id: 'changes',
  title: TITLE,
  needs: { ...STATE_FACTS, ...PAST_FACTS },
  collect(occasion) {
    const collected: Collected = {
      groups: new MachineGroups<Change>(CHANGES, occasion.question.listing),
      machines: [],
      comparedWith: null,
      longest: null,
      gap: null,
      untoldCount: 0,
    };
    return {
      add(each) {
        const { past, memory } = each.facts;
        for (const reading of [past, memory]) if (reading?.isKnown === false) collected.gap ??= reading;
        const comparedWith = comparedMoment(each.facts, occasion);
        if (comparedWith === null || !past?.isKnown) return;
        const { state } = seenState(each, occasion.now);
        collected.comparedWith ??= comparedWith;
        const changed = changeOf(past.value, comparedWith, state, occasion.now);
        if (changed === null) {
          if (state.untold.length > 0) collected.untoldCount += 1;
          return;
        }
        const { change, since, fixedAt, troubles } = changed;
        collected.groups.add(change, { machine: each.machine, says: saysOf(changed, occasion) });
        collected.machines.push({
          machine: each.machine.id,
          change,
          since,
          fixedAt,
          causes: troubles.map(({ scenario, cause }) => ({ scenario, cause })),
        });
        const isEarlier = collected.longest === null || since < collected.longest;
        if (change === 'still-failing' && isEarlier) collected.longest = since;
      },
      part: () => partOf(collected, occasion),
    };
  },
});

function partOf(collected: Collected, occasion: DigestOccasion): Part {
  const { comparedWith, groups, machines, gap } = collected;
  const all = groups.inOrder();
  const data = {
    comparedWith,
    states: all.map(({ key, machineCount }) => ({ change: key, machineCount })),
    machines,
  };
  const page = groups.page();
  if (page !== null)
    return {
      ...NOTHING_SHOWN,
      data: { ...data, page: page.machines.map(({ machine }) => machine.id) },
      blocks: groupPageBlocks(page, CHANGE_WORDS, TITLE, wholeOf(occasion.question)),
    };
  if (comparedWith === null)
    return {
      ...NOTHING_SHOWN,
      data,
      blocks:
        gap === null
          ? [said(NOTHING_REMEMBERED, 'subtle')]
          : [said(UNREAD, 'warning'), ...unreadBlocks([gap])],
      isChanged: true,
      quiet: null,
    };
  const shown = all.filter(({ key }) => occasion.form === 'all' || key !== 'newly-fixed');
  const isChanged = all.some(({ key }) => key !== 'still-failing');
  return {
    ...NOTHING_SHOWN,
    data,
    blocks: [
      said(sinceText(comparedWith, occasion.since), 'strong'),
      ...(shown.length === 0 ? [said(NOTHING_CHANGED)] : [linesOf(shown, collected, occasion)]),
      ...(gap === null ? [] : [said(UNREAD, 'warning'), ...unreadBlocks([gap])]),
    ],
    isChanged: isChanged || gap !== null,
    quiet: quietText(collected, comparedWith),
  };
}

/** A line for each kind of change, which leads to its machines, each with its cause and since when. */
function linesOf(
  shown: readonly MachineGroup<Change>[],
  { longest }: Collected,
  { now, question }: DigestOccasion,
): Block {
  const whole = wholeOf(question);
  return {
    kind: 'questions',
    questions: shown.map(({ key, machineCount, samples }) => {
      const { name } = CHANGE_WORDS[key];
      const since =
        key === 'still-failing' && longest !== null
          ? longestText(longest, now, machineCount)
          : { en: '', ja: '' };
      const names = namesOf(samples, machineCount);
      return {
        sentence: {
          en: `${name.en}: ${machineCount}${since.en} – ${names.en}`,
          ja: `${name.ja}: ${machineCount} 台${since.ja} – ${names.ja}`,
        },
        question: { ...whole, listing: { group: key, page: 0 } },
      };
    }),
  };
}

/** The first of many machines by name, and how many more there are. */
function namesOf(samples: readonly NamedMachine[], count: number): Text {
  const names = samples.slice(0, MOST_NAMES).map(({ machine }) => machine.name);
  const rest = count - names.length;
  return listed([...names.map(same), ...(rest > 0 ? [{ en: `${rest} more`, ja: `ほか ${rest} 台` }] : [])]);
}

/** As many as a line holds. */
const MOST_NAMES = 4;

function longestText(longest: Instant, now: Instant, count: number): Text {
  const [at, age] = [minuteText(longest), ageText(longest, now)];
  return {
    en: count === 1 ? `, since ${at} (${age.en})` : `, the longest since ${at} (${age.en})`,
    ja: count === 1 ? `、${at} から (${age.ja})` : `、最長 ${at} から (${age.ja})`,
  };
}

function saysOf({ change, since, fixedAt, troubles }: Changed, { causeTitle }: DigestOccasion): Text {
  const titles = troubles.slice(0, MOST_CAUSES).map((trouble) => titleOf(trouble, causeTitle));
  const rest = troubles.length - titles.length;
  const causes = listed([...titles, ...(rest > 0 ? [{ en: `${rest} more`, ja: `ほか ${rest} 件` }] : [])]);
  const at = minuteText(since);
  switch (change) {
    case 'newly-fixed': {
      const fixed = fixedAt === null ? '' : minuteText(fixedAt);
      return {
        en: `${causes.en}; failing since ${at}, found fixed ${fixed}`,
        ja: `${causes.ja} (${at} から異常、${fixed} に解消を確認)`,
      };
    }
    case 'cannot-tell':
      return {
        en: `${causes.en}; failing since ${at}, not readable now`,
        ja: `${causes.ja} (${at} から異常、現在は読み取れません)`,
      };
    default:
      return { en: `${causes.en}; since ${at}`, ja: `${causes.ja} (${at} から)` };
  }
}

/** As many as a line holds. */
const MOST_CAUSES = 2;

function titleOf({ scenario, cause }: Trouble, causeTitle: DigestOccasion['causeTitle']): Text {
  return causeTitle(scenario, cause) ?? { en: cause, ja: cause };
}

function sinceText(comparedWith: Instant, since: Instant): Text {
  const at = minuteText(comparedWith);
  return comparedWith > since
    ? {
        en: `Compared with ${at}, the first look that is remembered`,
        ja: `${at} (最初の記録) との比較`,
      }
    : { en: `Compared with ${at}`, ja: `${at} との比較` };
}

function quietText({ groups, longest, untoldCount }: Collected, comparedWith: Instant): Text {
  const count = groups.machineCount;
  const at = minuteText(comparedWith);
  const untold: Text =
    untoldCount === 0
      ? { en: '', ja: '' }
      : {
          en: `; of ${machinesText(untoldCount).en} something cannot be told`,
          ja: `。判断できない項目があるマシン: ${untoldCount} 台`,
        };
  if (count === 0 || longest === null)
    return {
      en: `Nothing changed since ${at}, nothing fails${untold.en}`,
      ja: `${at} から変化はありません。異常なし${untold.ja}`,
    };
  return {
    en: `Nothing changed since ${at}: ${count} still failing since ${minuteText(longest)}${count === 1 ? '' : ' or later'}${untold.en}`,
    ja: `${at} から変化はありません。引き続き異常 ${count} 台 (${minuteText(longest)}${count === 1 ? '' : ' 以降'} から)${untold.ja}`,
  };
}

const NOTHING_CHANGED: Text = {
  en: 'No machine fails newly or still.',
  ja: '新たに異常、または引き続き異常のマシンはありません。',
};
const NOTHING_REMEMBERED: Text = {
  en: 'What changed cannot be told yet: no look at the machines is remembered. The bot takes one each day.',
  ja: '前回からの変化はまだ判断できません。マシンの状態の記録がありません (ボットが 1 日 1 回記録します)。',
};
const UNREAD: Text = {
  en: 'What is remembered of the machines could not be read, so that what changed cannot be told.',
  ja: 'マシンの過去の記録を読み取れないため、前回からの変化は判断できません。',
};
