import { japaneseState } from '../../facts/state-words.ts';
import type { UpdatesLeftBehind } from '../../facts/updates-left-behind.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { listed, said, same } from '../said.ts';

/** An update as the retired Update Management recorded it: by a deployment, or (null) as a scan saw it installed. */
export interface LeftUpdate {
  readonly name: string;
  readonly kb: string | null;
  readonly deployment: string | null;
  readonly state: string;
  /** When the deployment left it so; when a scan first saw it so. */
  readonly at: Instant | null;
}

/** Those that are asked about, the latest first. */
export function leftUpdates(left: UpdatesLeftBehind, { kb, span }: Asked): readonly LeftUpdate[] {
  const all = [
    ...left.deployed.map(
      ({ value: name, kb: own, deployment, status, endedAt }): LeftUpdate => ({
        name,
        kb: own,
        deployment,
        state: status.value,
        // The last row of an update is written when it is done; Azure mostly leaves EndTime empty (F§4.5).
        at: endedAt ?? status.evidence.since,
      }),
    ),
    ...left.seenInstalled.map(
      ({ value: name, kb: own, state, firstSeenAt, lastSeenAt }): LeftUpdate => ({
        name,
        kb: own,
        deployment: null,
        state: state.value,
        at: firstSeenAt ?? lastSeenAt,
      }),
    ),
  ];
  return all
    .filter((each) => kb.length === 0 || (each.kb !== null && kb.includes(each.kb)))
    .filter(({ at }) => span === null || (at !== null && at >= span.from && at < span.to))
    .toSorted((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''));
}

/** More rows than these nobody reads; an update or a time that is named makes them fewer. */
const MOST_SHOWN = 20;

/** What Update Management left, or that it left nothing that is asked about. */
export function leftBehindBlocks(updates: readonly LeftUpdate[]): readonly Block[] {
  if (updates.length === 0) return [said(NOTHING_LEFT, 'subtle')];
  const shown = updates.slice(0, MOST_SHOWN);
  const more = updates.length - shown.length;
  return [
    said(countText(updates.length), 'strong'),
    { kind: 'rows', rows: shown.map(rowOf) },
    ...(more > 0 ? [said(moreText(more), 'subtle')] : []),
  ];
}

function rowOf({ name, deployment, state, at }: LeftUpdate): Row {
  return {
    standing: null,
    title: same(name),
    text: listed([
      { en: state, ja: japaneseState(state) },
      ...(at === null ? [] : [same(minuteText(at))]),
      deployment === null
        ? { en: 'first seen so by a scan', ja: 'スキャンで最初に確認' }
        : { en: `deployment ${deployment}`, ja: `更新の展開 ${deployment}` },
    ]),
    detail: [],
  };
}

function countText(count: number): Text {
  return {
    en: `The retired Update Management has ${count === 1 ? '1 record' : `${count} records`} of updates on it, in Log Analytics:`,
    ja: `旧 Update Management の更新プログラムの記録 (Log Analytics): ${count} 件`,
  };
}

function moreText(count: number): Text {
  return {
    en: `And ${count} older ones: name an update (KB) or a time to see them.`,
    ja: `ほかに古い記録が ${count} 件あります。更新プログラム (KB) または期間を指定すると確認できます。`,
  };
}

const NOTHING_LEFT: Text = {
  en: 'The workspaces in sight have no record of Update Management that fits the question.',
  ja: '参照できるワークスペースに、質問の条件に合う旧 Update Management の記録はありません。',
};
