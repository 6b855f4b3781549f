import { minuteText } from '../../judging/time-text.ts';
import type { Block, Trait } from '../../model/block.ts';
import type { MachinePast, StateSpan } from '../../model/history.ts';
import type { Text } from '../../model/locale.ts';
import { isFailure, standingIn } from '../../model/machine-state.ts';
import { COMPLIANCE_WORDS } from '../compliance/state-words.ts';
import type { ReportOccasion } from '../report.ts';
import { listed, said, same, unreadBlocks } from '../said.ts';
import type { MachineChange } from './machine-change.ts';
import { eventRows } from './machine-events.ts';
import type { MemorySpan } from './memory-span.ts';
import type { WithPast } from './past-facts.ts';
import { missedText, sinceText, troubleText, unseenText } from './past-text.ts';
import { CHANGE_WORDS } from './state-words.ts';

type Titles = Pick<ReportOccasion, 'causeTitle' | 'topicTitle'>;

/** One machine: whether it fails and since when, each cause since when, and what has changed over the time that is asked about. */
export function machineBlocks(
  { machine, facts }: WithPast,
  { kind, now }: MachineChange,
  memory: MemorySpan,
  titles: Titles,
): readonly Block[] {
  const { past, memory: looks } = facts;
  const subtitle = same(machine.name);
  if (past?.isKnown !== true || past.value === null || now === null) {
    const { standing, name, means } = CHANGE_WORDS[past?.isKnown === true ? 'not-remembered' : 'unreadable'];
    return [
      { kind: 'heading', standing, subtitle, title: name },
      said(past?.isKnown === true ? notYetText(memory) : means),
      ...unreadBlocks(past?.isKnown === false ? [past] : []),
    ];
  }
  const { firstSeenAt } = past.value;
  const failing = now.state.troubles.filter(isFailure);
  const events = eventRows(past.value, memory.span, titles);
  const missed = looks?.isKnown ? missedText(looks.value.days) : null;
  const unseen = unseenText(now, memory.lastLook);
  return [
    {
      kind: 'heading',
      standing: standingIn(now.state),
      subtitle,
      title: titleOf(now, firstSeenAt, failing.length),
    },
    ...(unseen === null ? [] : [said(unseen, 'warning')]),
    ...untoldBlocks(now, titles),
    ...(now.state.troubles.length === 0
      ? []
      : [
          {
            kind: 'rows',
            rows: now.state.troubles.map((trouble) => ({
              standing: trouble.standing,
              title: troubleText(trouble, titles),
              text: sinceText(trouble.since, firstSeenAt),
              detail: [],
            })),
          } as const,
        ]),
    { kind: 'traits', traits: traitsOf(now, past.value) },
    said(stretchText(memory, events.length), 'strong'),
    ...(events.length === 0 ? [] : [{ kind: 'rows', rows: events } as const]),
    ...(kind === 'first-seen' ? [said(CHANGE_WORDS['first-seen'].means, 'subtle')] : []),
    ...(missed === null ? [] : [said(missed, 'subtle')]),
    said(LOOKED, 'subtle'),
  ];
}

function titleOf({ state }: StateSpan, firstSeenAt: MachinePast['firstSeenAt'], count: number): Text {
  if (state.failingSince === null || count === 0) return CHANGE_WORDS.well.name;
  const since = sinceText(state.failingSince, firstSeenAt);
  return { en: `Failing ${since.en}`, ja: `${since.ja}失敗しています` };
}

function traitsOf({ state, readAt }: StateSpan, past: MachinePast): readonly Trait[] {
  const compliance = COMPLIANCE_WORDS[state.compliance].name;
  const since = sinceText(state.complianceSince, past.firstSeenAt);
  return [
    {
      label: { en: 'Compliance', ja: '準拠状況' },
      value: { en: `${compliance.en}, ${since.en}`, ja: `${compliance.ja} (${since.ja})` },
    },
    ...(past.assessedAt === null ? [] : [{ label: ASSESSED, value: { at: past.assessedAt } }]),
    ...(state.agentVersion === null ? [] : [{ label: AGENT, value: { code: state.agentVersion } }]),
    { label: SEEN, value: { at: readAt } },
    { label: REMEMBERED, value: { at: past.firstSeenAt } },
  ];
}

/** What a look could not tell stands as it was told before: said, so that nobody takes it for looked at. */
function untoldBlocks({ untold }: StateSpan, { topicTitle }: Titles): readonly Block[] {
  if (untold.length === 0) return [];
  const names = listed(
    [...new Set(untold.map(({ scenario }) => scenario))].map((id) => topicTitle(id) ?? same(id)),
  );
  return [
    said(
      {
        en: `The last look could not tell: ${names.en}. Of that the last thing known counts.`,
        ja: `最後の確認で判断できなかった項目: ${names.ja}。これらは直前に分かっていた状態のまま扱います。`,
      },
      'warning',
    ),
  ];
}

function stretchText({ span, isCutShort }: MemorySpan, count: number): Text {
  const [from, to] = [minuteText(span.from), minuteText(span.to)];
  const first = isCutShort ? { en: ', the first look', ja: ' (最初の確認)' } : { en: '', ja: '' };
  return count === 0
    ? {
        en: `Nothing else was found between ${from}${first.en} and ${to}.`,
        ja: `${from}${first.ja} から ${to} までの間に、ほかの変化は確認されていません。`,
      }
    : { en: `Changes since ${from}${first.en}`, ja: `${from}${first.ja} 以降の変化` };
}

function notYetText({ begins }: MemorySpan): Text {
  return begins === null
    ? {
        en: 'There was no look at the fleet yet: the first comes soon after the start of the bot, then one a day.',
        ja: '全体の確認はまだ行われていません。最初の確認はボットの起動直後、その後は 1 日 1 回行われます。',
      }
    : {
        en: `No look had seen this machine by then. The looks began ${minuteText(begins)}.`,
        ja: `この時点までの確認にこのマシンの記録がありません。記録は ${minuteText(begins)} からです。`,
      };
}

const ASSESSED: Text = { en: 'Last assessment', ja: '最後の評価' };
const AGENT: Text = { en: 'Azure Monitor Agent', ja: 'Azure Monitor エージェント' };
const SEEN: Text = { en: 'Last seen so', ja: '最後に確認した日時' };
const REMEMBERED: Text = { en: 'Remembered since', ja: '記録の開始' };
const LOOKED: Text = {
  en: 'From the daily looks at the fleet: what began and ended between two of them is not seen, and each time is that of the look.',
  ja: '毎日の確認の記録によるものです。確認と確認の間に始まって終わった変化は含まれず、日時は確認した時点のものです。',
};
