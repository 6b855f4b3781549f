import { type InstalledSince, installerOf } from '../facts/installed-since.ts';
import type { Installation } from '../facts/latest-installation.ts';
import type { ListedUpdate } from '../facts/listed-updates.ts';
import { type RunUpdate, recordOf } from '../facts/run-update-rows.ts';
import { runIdOf } from '../facts/run-updates-on-machine.ts';
import { stateOf } from '../judging/installation-words.ts';
import { bracketed, minuteText } from '../judging/time-text.ts';
import type { Block } from '../model/block.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';
import { said } from './said.ts';

/** What runs did after the assessment that a list or count rests on, with their records; nothing where no run did anything. */
export function installedSinceBlocks(
  reading: Reading<InstalledSince> | undefined,
  installed: readonly RunUpdate[],
  now: Instant,
): readonly Block[] {
  if (!reading?.isKnown) return [];
  const { runs } = reading.value;
  const [latest] = installed;
  const by = latest && runs.find((run) => recordOf(run) === runIdOf(latest));
  const open = runs.filter((run) => ['running', 'never-ended'].includes(stateOf(run, now)));
  return [
    ...(latest === undefined
      ? []
      : [
          said(installedText(installed.length, latest.changedAt.value), 'warning'),
          {
            kind: 'quotes',
            quotes: [...(by ? [by.status.evidence] : []), latest.evidence, latest.state.evidence],
          } as const,
        ]),
    ...open.flatMap((run) => [
      said(openText(run, now), 'warning'),
      { kind: 'quotes', quotes: [run.status.evidence] } as const,
    ]),
  ];
}

/** Those of a list that a run has put in since, the latest first. */
export function installedOf(
  updates: readonly ListedUpdate[],
  reading: Reading<InstalledSince> | undefined,
): readonly RunUpdate[] {
  if (!reading?.isKnown) return [];
  const installers = new Set(updates.flatMap((update) => installerOf(update, reading.value) ?? []));
  return reading.value.updates.filter((update) => installers.has(update));
}

/** Beside an update of a list that a run has put in since. */
export function installedAtText({ changedAt }: RunUpdate): Text {
  const when = bracketed(changedAt.value);
  return {
    en: `installed by a run since${when.en}`,
    ja: `その後の実行でインストール済み${when.ja}`.trimEnd(),
  };
}

function installedText(count: number, at: Instant | null): Text {
  const when = bracketed(at);
  return {
    en: `A run has installed ${count} of the updates since that assessment${when.en}: assess the machine to see what is missing now.`,
    ja: `この評価より後の実行${when.ja}で、${count} 件の更新プログラムがインストールされています。現在の不足を確認するには、評価を実行してください。`,
  };
}

function openText(run: Installation, now: Instant): Text {
  const at = run.startedAt ?? run.lastModifiedAt;
  const when = at === null ? '' : minuteText(at);
  return stateOf(run, now) === 'running'
    ? {
        en: `An installation of updates is running${when === '' ? '' : ` since ${when}`}: what it has put in may still be listed as missing.`,
        ja: `更新プログラムのインストールが実行中です${when === '' ? '' : ` (開始 ${when})`}。インストール済みのものが不足として残っている可能性があります。`,
      }
    : {
        en: `The installation of updates${when === '' ? '' : ` of ${when}`} never reported its end: what it has put in may still be listed as missing.`,
        ja: `更新プログラムのインストール${when === '' ? '' : ` (開始 ${when})`} の終了が報告されていません。インストール済みのものが不足として残っている可能性があります。`,
      };
}
