import { classificationsText, classificationText } from '../../facts/classification-words.ts';
import { isEsm } from '../../facts/esm-updates.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { recordedState } from '../../facts/state-words.ts';
import { ageText } from '../../judging/time-text.ts';
import type { Block, Row, Trait } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { installedAtText, installedOf, installedSinceBlocks } from '../installed-since-blocks.ts';
import { pageBlocks, pageOf } from '../pages.ts';
import { gapsAmong, listed, said, same, unreadBlocks } from '../said.ts';
import { NEEDS_PRO, needProText } from '../ubuntu-pro-text.ts';
import { isUnserved, UNSERVED } from '../unserved.ts';
import { type Assessed, assessedOf } from './assessed.ts';
import { countedByClass, type PendingMachine, type Wanted, wantedOf, wantedText } from './pending.ts';
import { standingOf } from './standing.ts';

/** What of the question a machine's list answers. */
export interface Occasion {
  readonly wanted: Wanted;
  readonly question: Question;
  readonly now: Instant;
}

/** One machine: how many of which class, how old, on which assessment that rests, and the updates themselves page by page. */
export function machineBlocks(each: PendingMachine, { wanted, question, now }: Occasion): readonly Block[] {
  const { machine, facts } = each;
  const { pending, since } = facts;
  const assessed = assessedOf(each);
  const updates = pending?.isKnown ? wantedOf(pending.value.updates, wanted) : [];
  const page = pageOf(updates, question);
  const installed = installedOf(updates, since);
  const esmCount = updates.filter(isEsm).length;
  const isListTold = assessed.isListKept || updates.length > 0;
  return [
    {
      kind: 'heading',
      standing: standingOf(each, wanted),
      subtitle: { en: 'Missing updates', ja: '不足している更新プログラム' },
      title: same(machine.name),
    },
    ...(pending?.isKnown
      ? [
          said(
            isListTold ? countText(updates, installed, wanted) : NO_LIST,
            isListTold ? 'strong' : 'warning',
          ),
        ]
      : []),
    ...(isListTold ? incompleteText(updates.length, assessed, wanted) : []),
    ...(esmCount > 0 ? [said(needProText(esmCount, updates.length), 'warning')] : []),
    ...(isUnserved(facts.esu) ? [said(UNSERVED, 'warning')] : []),
    ...(pending === undefined ? [said(NOT_OF_UPDATE_MANAGER, 'warning')] : []),
    {
      kind: 'traits',
      traits: [...classTraits(updates), ...oldestTraits(updates, now), ...assessedTraits(assessed, now)],
    },
    ...(assessed.newest !== null && !assessed.isCompleted
      ? [said(unfinished(assessed.newest.status.value), 'warning')]
      : []),
    ...installedSinceBlocks(since, installed, now),
    ...(updates.length > 0
      ? [
          {
            kind: 'rows',
            rows: page.items.map((update) => rowOf(update, installedOf([update], since), now)),
          } as const,
        ]
      : []),
    ...pageBlocks(page, question, { en: 'Updates', ja: '更新プログラム' }),
    ...unreadBlocks(gapsAmong([pending, since, facts.inResourceGraph, facts.inInstanceView])),
  ];
}

function countText(updates: readonly ListedUpdate[], installed: readonly RunUpdate[], wanted: Wanted): Text {
  const named = wantedText(wanted);
  const of = named.en === '' ? { en: '', ja: '' } : { en: ` (${named.en})`, ja: ` (${named.ja})` };
  const count = updates.length;
  if (count === 0)
    return {
      en: `No missing update is listed${of.en}.`,
      ja: `不足している更新プログラムの記録はありません${of.ja}。`,
    };
  if (installed.length > 0)
    return {
      en: `${count} ${count === 1 ? 'update was' : 'updates were'} missing when it was assessed${of.en}; ${installed.length} of them installed by a run since.`,
      ja: `評価時に不足していた更新プログラム: ${count} 件${of.ja}。うち ${installed.length} 件はその後の実行でインストール済みです。`,
    };
  return {
    en: `${count} ${count === 1 ? 'update is' : 'updates are'} missing${of.en}.`,
    ja: `不足している更新プログラム: ${count} 件${of.ja}`,
  };
}

/** Resource Graph may list fewer updates than the assessment counted. */
function incompleteText(
  listedCount: number,
  { newest, isCompleted }: Assessed,
  wanted: Wanted,
): readonly Block[] {
  const isOfAll = wantedText(wanted).en === '';
  if (!isOfAll || !isCompleted || !newest?.pending) return [];
  const counted = newest.pending.criticalAndSecurity + newest.pending.other;
  if (counted <= listedCount) return [];
  return [
    said(
      {
        en: `This list is incomplete: the assessment counted ${counted} missing updates, and Resource Graph lists ${listedCount} of them.`,
        ja: `この一覧は一部だけです。評価で数えられた不足している更新プログラムは ${counted} 件ですが、Resource Graph にあるのは ${listedCount} 件です。`,
      },
      'warning',
    ),
  ];
}

function classTraits(updates: readonly ListedUpdate[]): readonly Trait[] {
  return [...countedByClass(updates)].map(([name, count]) => ({
    label: classificationText(name),
    value: same(`${count}`),
  }));
}

function oldestTraits(updates: readonly ListedUpdate[], now: Instant): readonly Trait[] {
  const [oldest] = updates;
  const at = oldest?.publishedAt.value;
  if (oldest === undefined) return [];
  if (!at) return [{ label: OLDEST, value: UNDATED }];
  const age = ageText(at, now);
  return [
    {
      label: OLDEST,
      value: {
        en: `${oldest.value} (published ${at.slice(0, 10)}, ${age.en} ago)`,
        ja: `${oldest.value} (${at.slice(0, 10)} 公開、${age.ja}前)`,
      },
    },
  ];
}

function assessedTraits({ newest, at, isRebootPending }: Assessed, now: Instant): readonly Trait[] {
  const restart = isRebootPending === null ? NOT_ON_RECORD : isRebootPending ? YES : NO;
  return [
    { label: RESTART, value: restart },
    ...(newest === null
      ? [{ label: ASSESSED, value: NOT_ON_RECORD }]
      : at === null
        ? [{ label: ASSESSED, value: same(newest.status.value) }]
        : [
            { label: ASSESSED, value: { at } },
            { label: ASSESSMENT_AGE, value: ageText(at, now) },
          ]),
    ...(newest?.pending
      ? [
          {
            label: COUNTED,
            value: {
              en: `${newest.pending.criticalAndSecurity} critical or security, ${newest.pending.other} other`,
              ja: `緊急・セキュリティ ${newest.pending.criticalAndSecurity} 件、その他 ${newest.pending.other} 件`,
            },
          },
        ]
      : []),
  ];
}

function rowOf(update: ListedUpdate, installed: readonly RunUpdate[], now: Instant): Row {
  const { value, kb, version, classifications, publishedAt, rebootBehavior } = update;
  const at = publishedAt.value;
  const age = at && ageText(at, now);
  const restarts = rebootBehavior.value?.toLowerCase() === 'alwaysrequiresreboot';
  return {
    standing: null,
    title: same(value),
    text: listed([
      ...(kb === null || value.includes(kb) ? [] : [same(`KB${kb}`)]),
      ...(isEsm(update) ? [NEEDS_PRO] : version === null ? [] : [same(version)]),
      ...(classifications.value.length === 0 ? [] : [classificationsText(classifications.value)]),
      at && age
        ? { en: `published ${at.slice(0, 10)} (${age.en} ago)`, ja: `${at.slice(0, 10)} 公開 (${age.ja}前)` }
        : UNDATED,
      ...(restarts ? [RESTARTS] : []),
      ...installed.map(installedAtText),
    ]),
    detail: [],
  };
}

function unfinished(status: string): Text {
  return {
    en: `The last assessment is ${status}: the list may be that of the one before, or part of one.`,
    ja: `最後の評価の状態は「${recordedState(status)}」です。一覧は前回の評価のもの、または途中までの可能性があります。`,
  };
}

const OLDEST: Text = { en: 'Oldest', ja: '最も古いもの' };
const RESTART: Text = { en: 'Restart pending', ja: '再起動待ち' };
const ASSESSED: Text = { en: 'Assessed', ja: '評価日時' };
const ASSESSMENT_AGE: Text = { en: 'Age of the assessment', ja: '評価からの経過時間' };
const COUNTED: Text = { en: 'Counted by that assessment', ja: 'その評価での件数' };
const YES: Text = { en: 'yes', ja: 'はい' };
const NO: Text = { en: 'no', ja: 'いいえ' };
const NOT_ON_RECORD: Text = { en: 'not on record', ja: '記録なし' };
const UNDATED: Text = { en: 'publication date not on record', ja: '公開日の記録なし' };
const RESTARTS: Text = { en: 'needs a restart', ja: '再起動が必要' };

const NO_LIST: Text = {
  en: 'What is missing cannot be told: Resource Graph has no assessment of the machine. It keeps them for seven days.',
  ja: '不足している更新プログラムは判断できません。Resource Graph にこのマシンの評価結果がありません (保持期間は 7 日)。',
};

const NOT_OF_UPDATE_MANAGER: Text = {
  en: 'Only Log Analytics knows the machine: Update Manager assesses Azure virtual machines and Arc-enabled servers.',
  ja: 'Log Analytics だけに記録があるマシンです。Update Manager が評価するのは Azure 仮想マシンと Arc 対応サーバーです。',
};
