import type { Answer } from '../../model/answer.ts';
import type { Block, Row, Trait } from '../../model/block.ts';
import {
  DIGEST_CHANGE,
  DIGEST_SUBSCRIBE,
  DIGEST_UNSUBSCRIBE,
  type Digest,
  type DigestNews,
  isAroundRuns,
  MOST_DIGESTS,
} from '../../model/digest.ts';
import type { DigestWish } from '../../model/digest-wish.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { digestForm } from '../digest-form.ts';
import { digestTraits, formTraits, scopeText, whenText } from '../digest-traits.ts';
import { plainHeading } from '../plain-heading.ts';
import { assumed } from './digest-planned.ts';
import { notice } from './notice.ts';

/** News of digests that are said in a card of their own. */
export type DigestNotice = Exclude<DigestNews, { readonly state: 'posted' | 'run' }>;

/** What came of a wish about digests: what is kept now, or which there are to choose from. */
export function digestKept(news: DigestNotice, { question, subscription }: Answer): readonly Block[] {
  switch (news.state) {
    case 'kept':
    case 'changed':
    case 'paused':
    case 'resumed':
      return [
        plainHeading(titlesOf(news.digest)[news.state]),
        { kind: 'traits', traits: [...digestTraits(news.digest), ...standing(news.digest)] },
        ...assumed(subscription?.state === 'ready' ? subscription.assumed : []),
        { kind: 'buttons', buttons: buttonsOf(news.digest, question) },
      ];
    case 'removed':
      return [
        ...notice(titlesOf(news.digest).removed, whenText(news.digest)),
        { kind: 'buttons', buttons: [{ label: AGAIN, question: askedAgain(news.digest, question) }] },
      ];
    case 'listed':
      return listed(news, question);
    case 'full':
      return notice(FULL, FULL_NOTE);
    case 'refused':
      return notice(REFUSED, news.reason);
  }
}

function listed(
  { digests, unread, asks }: Extract<DigestNotice, { state: 'listed' }>,
  question: Question,
): readonly Block[] {
  if (digests.length + unread.length === 0) return notice(NONE, NONE_NOTE);
  return [
    plainHeading(TITLES.listed),
    ...(asks === 'nothing' ? [] : [{ kind: 'text', text: ASKS[asks], tone: 'strong' } as const]),
    {
      kind: 'rows',
      rows: [
        ...digests.map(
          (digest): Row => ({
            standing: null,
            title: isAroundRuns(digest.cadence) ? runsTitle(digest) : whenText(digest),
            text: scopeText(digest.question),
            detail: [
              { kind: 'traits', size: 'small', traits: [...formTraits(digest), ...standing(digest)] },
              { kind: 'buttons', buttons: buttonsOf(digest, question) },
            ],
          }),
        ),
        ...unread.map((id) => unreadRow(id, question)),
      ],
    },
    ...(asks === 'what' ? digests.flatMap((digest) => changeForm(digest, question)) : []),
  ];
}

/** It is not posted, and counts among those that a conversation may have. */
function unreadRow(id: string, question: Question): Row {
  const removed: Question = { ...plain(question), topic: DIGEST_UNSUBSCRIBE, digest: { id } };
  return {
    standing: null,
    title: UNREAD,
    text: UNREAD_NOTE,
    detail: [{ kind: 'buttons', buttons: [{ label: REMOVE, question: removed }] }],
  };
}

/** Run notices have no times to fill in: their form is changed by a button. */
function changeForm({ id, cadence, question: kept }: Digest, question: Question): readonly Block[] {
  if (isAroundRuns(cadence)) return [];
  const { recurrence, time } = cadence;
  const is = { recurrence, time, errorsOnly: kept.digest?.errorsOnly ?? false, language: kept.locale };
  return [digestForm(is, CHANGE_IT, { ...plain(question), topic: DIGEST_CHANGE, digest: { id } })];
}

/** Among digests it says what it is. */
function runsTitle(digest: Digest): Text {
  const when = whenText(digest);
  return { en: `Run notices: ${when.en}`, ja: `実行通知: ${when.ja}` };
}

function standing({ state, next, cadence }: Digest): readonly Trait[] {
  return [
    // What comes next of run notices is no post: the schedules are looked at.
    ...(next === null || isAroundRuns(cadence) ? [] : [{ label: NEXT, value: { at: next } }]),
    ...(state === 'active' ? [] : [{ label: STATE, value: STATES[state] }]),
  ];
}

function buttonsOf(digest: Digest, question: Question): readonly { label: Text; question: Question }[] {
  const about = (topic: string, wish: DigestWish): Question => ({
    ...plain(question),
    topic,
    digest: { ...wish, id: digest.id },
  });
  return [
    isAroundRuns(digest.cadence)
      ? { label: WINDOWS, question: windowsOf(digest, question) }
      : { label: NOW, question: { ...digest.question, locale: question.locale } },
    digest.state === 'active'
      ? { label: PAUSE, question: about(DIGEST_CHANGE, { move: 'pause' }) }
      : { label: RESUME, question: about(DIGEST_CHANGE, { move: 'resume' }) },
    isAroundRuns(digest.cadence)
      ? otherForm(digest, about)
      : { label: EDIT, question: about(DIGEST_CHANGE, {}) },
    { label: REMOVE, question: about(DIGEST_UNSUBSCRIBE, {}) },
  ];
}

/** Failures alone, or every run again. */
function otherForm(
  { question: { digest } }: Digest,
  about: (topic: string, wish: DigestWish) => Question,
): { label: Text; question: Question } {
  const errorsOnly = digest?.errorsOnly !== true;
  return { label: errorsOnly ? FAILURES_ONLY : EVERY_RUN, question: about(DIGEST_CHANGE, { errorsOnly }) };
}

/** The windows that come next, of the same machines. */
function windowsOf({ question: { digest: _, ...kept } }: Digest, { locale }: Question): Question {
  return { ...kept, locale, intent: 'report', topic: NEXT_PATCH };
}

function askedAgain({ cadence, question: kept }: Digest, question: Question): Question {
  const again = { ...plain(question), topic: DIGEST_SUBSCRIBE };
  const wish: DigestWish = { ...kept.digest, timeZone: cadence.timeZone, language: kept.locale };
  if (isAroundRuns(cadence)) return { ...again, entities: kept.entities, digest: { ...wish, runs: true } };
  const { recurrence, time } = cadence;
  return {
    ...again,
    entities: { ...kept.entities, recurrence, time: { start: time, end: null } },
    digest: wish,
  };
}

/** Without what was said of the digest before. */
function plain({ digest: _, offList: _1, ...question }: Question): Question {
  return { ...question, intent: 'digest', scope: 'fleet', candidates: [] };
}

const TITLES = {
  kept: { en: 'A digest will be posted here', ja: 'ここにダイジェストを投稿します' },
  changed: { en: 'The digest is changed', ja: 'ダイジェストを変更しました' },
  paused: { en: 'The digest is paused', ja: 'ダイジェストを一時停止しました' },
  resumed: { en: 'The digest is resumed', ja: 'ダイジェストを再開しました' },
  removed: { en: 'The digest comes no more', ja: 'ダイジェストを停止しました' },
  listed: { en: 'Digests of this conversation', ja: 'この会話のダイジェスト' },
} as const satisfies Record<string, Text>;

const TITLES_OF_RUNS = {
  ...TITLES,
  kept: { en: 'Runs of schedules will be told here', ja: 'ここに実行通知を投稿します' },
  changed: { en: 'The run notices are changed', ja: '実行通知を変更しました' },
  paused: { en: 'The run notices are paused', ja: '実行通知を一時停止しました' },
  resumed: { en: 'The run notices are resumed', ja: '実行通知を再開しました' },
  removed: { en: 'Runs are told no more', ja: '実行通知を停止しました' },
} as const satisfies Record<string, Text>;

function titlesOf({ cadence }: Digest): Readonly<Record<keyof typeof TITLES, Text>> {
  return isAroundRuns(cadence) ? TITLES_OF_RUNS : TITLES;
}

/** The report of the windows that come next. */
const NEXT_PATCH = 'next-patch';

const ASKS = {
  which: { en: 'Which of them is meant?', ja: 'どのダイジェストのことですか?' },
  what: {
    en: 'What is to change? Say it: "move the digest to 10:00", "make the digest errors only", "pause the digest".',
    ja: '何を変更しますか?「ダイジェストを 10 時に変更して」「ダイジェストをエラーのみにして」「ダイジェストを一時停止」のように指定してください。',
  },
} as const;

const STATES = {
  paused: { en: 'Paused', ja: '一時停止中' },
  undeliverable: {
    en: 'Rests: Teams did not let it be posted (the bot was removed, or the channel deleted)',
    ja: '停止中: Teams に投稿できませんでした (ボットまたはチャネルが削除されています)',
  },
} as const;

const UNREAD: Text = {
  en: 'Rests: kept by another release',
  ja: '停止中: 別のリリースで登録されたダイジェスト',
};
const UNREAD_NOTE: Text = {
  en: 'This release cannot read what it is and posts nothing of it. Remove it and ask for it again.',
  ja: 'このリリースでは内容を読み取れないため、投稿しません。削除して登録し直してください。',
};

const NEXT: Text = { en: 'Next', ja: '次回' };
const STATE: Text = { en: 'State', ja: '状態' };
const NOW: Text = { en: 'Post it now', ja: '今すぐ投稿' };
const FAILURES_ONLY: Text = { en: 'Failures only', ja: '失敗のみにする' };
const EVERY_RUN: Text = { en: 'Every run', ja: 'すべての実行にする' };
const WINDOWS: Text = { en: 'Next windows', ja: '次のメンテナンス期間' };
const PAUSE: Text = { en: 'Pause', ja: '一時停止' };
const RESUME: Text = { en: 'Resume', ja: '再開' };
const EDIT: Text = { en: 'Change', ja: '変更' };
const CHANGE_IT: Text = { en: 'Change it', ja: '変更する' };
const REMOVE: Text = { en: 'Remove', ja: '削除' };
const AGAIN: Text = { en: 'Post it again regularly', ja: 'もう一度登録' };
const REFUSED: Text = { en: 'Nothing was kept', ja: '登録していません' };
const FULL: Text = { en: 'This conversation has enough digests', ja: 'ダイジェストの上限に達しています' };
const FULL_NOTE: Text = {
  en: `It has ${MOST_DIGESTS} already. Remove one first: "stop the weekly digest".`,
  ja: `すでに ${MOST_DIGESTS} 件あります。先に 1 件削除してください:「週次ダイジェストを止めて」`,
};
const NONE: Text = { en: 'No digest is posted here', ja: 'ダイジェストは登録されていません' };
const NONE_NOTE: Text = {
  en: 'Ask for one: "send us a digest every Monday at 9:00 for rg-prod, errors only".',
  ja: '登録するには:「毎週月曜 9 時に rg-prod のダイジェストをエラーのみで投稿して」',
};
