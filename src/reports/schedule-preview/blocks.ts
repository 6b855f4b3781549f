import type { WindowOpenings } from '../../facts/window-openings.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { groupRows } from '../group-blocks.ts';
import { said, same, unreadBlocks } from '../said.ts';
import { windowText } from '../window-text.ts';
import type { Previewed } from './previewed.ts';
import { assignmentName, scopeText } from './scope-text.ts';
import { PREVIEW_WORDS, WORDS_OF_ENDED } from './state-words.ts';

/** When the schedule opens next, which machines it takes and why, those first that its run would skip. */
export function previewBlocks(
  previewed: Previewed,
  openings: WindowOpenings,
  question: Question,
): readonly Block[] {
  const { schedule, groups, gaps } = previewed;
  const name = schedule?.name ?? question.entities.schedule?.split('/').at(-1) ?? '';
  const scopes = (schedule?.scopes ?? []).filter(({ filter }) => filter !== null);
  const unseen = previewed.unseen();
  const isOver = hasEnded(openings);
  return [
    {
      kind: 'heading',
      standing: isOver || previewed.count('skipped') > 0 ? 'fix-setting' : null,
      subtitle: { en: `Machines of the schedule ${name}`, ja: `スケジュール ${name} の対象マシン` },
      title: isOver ? OVER : titleOf(previewed),
    },
    said(whenText(openings)),
    ...(schedule?.scopes.length === 0 ? [said(UNASSIGNED, 'warning')] : []),
    ...(scopes.length > 0
      ? [
          {
            kind: 'traits',
            size: 'small',
            traits: scopes.slice(0, MOST_SCOPES).map((scope) => ({
              label: {
                en: `Dynamic scope ${assignmentName(scope)}`,
                ja: `動的スコープ ${assignmentName(scope)}`,
              },
              value: scopeText(scope, previewed.subscriptions),
            })),
          } as const,
          ...(scopes.length > MOST_SCOPES ? [said(moreScopes(scopes.length - MOST_SCOPES), 'subtle')] : []),
        ]
      : []),
    ...groupRows(groups.inOrder(), isOver ? WORDS_OF_ENDED : PREVIEW_WORDS, question),
    ...(unseen.length > 0 && question.entities.machines.length === 0
      ? [said(unseenText(unseen), 'subtle')]
      : []),
    ...(scopes.length > 0 ? [said(EVALUATED, 'subtle')] : []),
    ...unreadBlocks(gaps),
  ];
}

/** No window is open, and none is to come. */
function hasEnded({ open, runs, unreadable }: WindowOpenings): boolean {
  return unreadable === null && open === null && runs.length === 0;
}

const OVER: Text = {
  en: 'Takes no machine any more: it has expired',
  ja: '有効期限切れのため、対象になるマシンはありません',
};

/** As many scopes and machines as are read above and below the list; the data has all. */
const MOST_SCOPES = 5;
const MOST_NAMED = 5;

function titleOf(previewed: Previewed): Text {
  const { schedule, groups, machines } = previewed;
  const [only] = machines;
  if (schedule === null) return PREVIEW_WORDS.unread.name;
  if (machines.length === 1 && only) return PREVIEW_WORDS[only.state].name;
  const taken = machines.filter(({ takenBy }) => takenBy.length > 0).length;
  const [skipped, near] = [previewed.count('skipped'), previewed.count('near')];
  const extra = [
    ...(skipped > 0
      ? [{ en: `its run would skip ${skipped}`, ja: `うち ${skipped} 台には適用されません` }]
      : []),
    ...(near > 0
      ? [{ en: `${near} miss by one term`, ja: `条件が 1 つだけ合わないマシン: ${near} 台` }]
      : []),
  ];
  return {
    en: [`Takes ${taken} of ${groups.machineCount} machines`, ...extra.map(({ en }) => en)].join('; '),
    ja: [`${groups.machineCount} 台中 ${taken} 台が対象`, ...extra.map(({ ja }) => ja)].join('、'),
  };
}

function whenText(openings: WindowOpenings): Text {
  const { open, runs, unreadable } = openings;
  const [next] = runs;
  if (unreadable !== null)
    return {
      en: `When it runs cannot be told: ${unreadable} cannot be read or understood.`,
      ja: `実行日時は判断できません。${unreadable} を読み取れないか、解釈できません。`,
    };
  const following = next === undefined ? null : windowText(openings, next);
  if (open !== null) {
    const since = windowText(openings, open);
    return following === null
      ? {
          en: `Its window is open since ${since}; no other is to come.`,
          ja: `現在メンテナンス期間中です (開始 ${since})。その後の予定はありません。`,
        }
      : {
          en: `Its window is open since ${since}; the next one opens ${following}.`,
          ja: `現在メンテナンス期間中です (開始 ${since})。次の開始は ${following} です。`,
        };
  }
  return following === null
    ? {
        en: 'It has expired: no window is to come. Move its end date on or take it away, or assign the machines another schedule.',
        ja: '有効期限が切れており、今後のメンテナンス期間はありません。終了日を先に延ばすか解除する、または別のスケジュールを割り当ててください。',
      }
    : { en: `Next window: ${following}.`, ja: `次のメンテナンス期間: ${following}` };
}

function moreScopes(count: number): Text {
  return { en: `${count} more dynamic scopes`, ja: `ほか ${count} 個の動的スコープ` };
}

function unseenText(ids: readonly string[]): Text {
  const names = ids.slice(0, MOST_NAMED).map((id) => same(id.split('/').at(-1) ?? id).en);
  const more = ids.length - names.length;
  return {
    en: `Assigned besides to ${ids.length} that are not among the machines looked at (deleted, not visible to the bot, or elsewhere): ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    ja: `このほか、調べた範囲にない ${ids.length} 台 (削除済み、ボットから参照できない、または範囲外) にも割り当てられています: ${names.join('、')}${more > 0 ? ` ほか ${more} 台` : ''}`,
  };
}

const UNASSIGNED: Text = {
  en: 'The schedule is assigned to nothing: it takes no machine.',
  ja: 'スケジュールの割り当てがないため、対象のマシンはありません。',
};
const EVALUATED: Text = {
  en: 'As the machines are now. Azure evaluates a dynamic scope about 15 minutes before each run: what changes until then counts.',
  ja: '現在のマシンの状態による判定です。Azure は各実行の約 15 分前に動的スコープを評価するため、それまでの変更が反映されます。',
};
