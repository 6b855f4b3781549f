import { recordedState } from '../../facts/state-words.ts';
import type { UpcomingWindow } from '../../facts/upcoming-windows.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import { installedAtText, installedOf, installedSinceBlocks } from '../installed-since-blocks.ts';
import { MODES } from '../patch-orchestration/modes.ts';
import { isUrgent } from '../pending-updates/pending.ts';
import { restartSettingText } from '../restart-text.ts';
import { gapsAmong, listed, said, same, unreadBlocks } from '../said.ts';
import { windowLengthText } from '../window-length-text.ts';
import { windowText } from '../window-text.ts';
import { type NamedUpdate, namedUpdates } from './named-updates.ts';
import { doSchedulesPatch, type NextMachine, nextWindow, ownRestartSetting } from './next.ts';
import { obstaclesOf } from './obstacles.ts';
import { type WhatIsPending, whatIsPending } from './what-is-pending.ts';
import { spanText, within } from './within.ts';

/** One machine: whether it is patched in the time that is asked about, what would stop the next patch, the updates that are asked about, the next windows with what they would install, and what its mode does besides. */
export function machineBlocks(
  each: NextMachine,
  kbs: readonly string[],
  span: TimeSpan | null,
  now: Instant,
): readonly Block[] {
  const { machine, facts } = each;
  const { windows, pending, since, orchestration, powerState, arcConnection, registration } = facts;
  const obstacles = obstaclesOf(each);
  const named = namedUpdates(each, kbs);
  const asked = span && within(each, span);
  const list = whatIsPending(each);
  const pendingCount = list?.updates?.length ?? null;
  const isOfAzure = machine.kind === 'azure-vm' || machine.kind === 'azure-arc';
  return [
    {
      kind: 'heading',
      standing: obstacles.length > 0 ? 'fix-setting' : null,
      subtitle: { en: `Next patch of ${machine.name}`, ja: `${machine.name} の次のパッチ` },
      title: !isOfAzure ? NOT_OF_UPDATE_MANAGER : asked === null ? titleOf(each) : asked.says,
    },
    ...(span === null ? [] : [said(spanText(span), 'subtle')]),
    ...(asked?.answer === 'no' ? [said(nextText(titleOf(each)), 'strong')] : []),
    ...obstacles.map(({ says }) => said(says, 'warning')),
    ...named.map(namedBlock),
    ...(windows?.isKnown && windows.value.length > 0
      ? [
          {
            kind: 'rows',
            rows: windows.value.map((window) => windowRow(window, pendingCount, each)),
          } as const,
        ]
      : []),
    ...(orchestration?.isKnown
      ? [
          { kind: 'traits', traits: [{ label: MODE, value: MODES[orchestration.value.mode].name }] } as const,
          said(MODES[orchestration.value.mode].means),
        ]
      : []),
    ...(list === null ? [] : [said(pendingText(each, list), 'subtle')]),
    ...installedSinceBlocks(since, installedOf(list?.updates ?? [], since), now),
    ...unreadBlocks(
      gapsAmong([windows, pending, since, orchestration, powerState, arcConnection, registration]),
    ),
  ];
}

/** When, in one line. */
export function titleOf(each: NextMachine): Text {
  const { windows, orchestration } = each.facts;
  const bySchedule = doSchedulesPatch(each);
  if (bySchedule === null) return CANNOT_TELL;
  if (!bySchedule) {
    const name = orchestration?.isKnown ? MODES[orchestration.value.mode].name : same('');
    return { en: `No time is set: ${name.en}`, ja: `日時の指定なし: ${name.ja}` };
  }
  if (!windows?.isKnown) return CANNOT_TELL;
  const next = nextWindow(each);
  if (next === null) {
    return windows.value.some(({ unreadable }) => unreadable !== null) ? CANNOT_TELL : NEVER;
  }
  const when = windowText(next.window, next.run);
  const { name } = next.window.schedule;
  return next.window.open === next.run
    ? {
        en: `Open now, since ${when}: schedule ${name}`,
        ja: `現在メンテナンス期間中 (開始 ${when}): スケジュール ${name}`,
      }
    : { en: `${when}: schedule ${name}`, ja: `${when}: スケジュール ${name}` };
}

function nextText(next: Text): Text {
  return { en: `Next: ${next.en}`, ja: `次回: ${next.ja}` };
}

function namedBlock({ says, answer }: NamedUpdate): Block {
  return said(says, answer === 'yes' ? 'strong' : 'warning');
}

function windowRow(window: UpcomingWindow, pendingCount: number | null, each: NextMachine): Row {
  const { schedule, open, runs, passing } = window;
  const config = schedule.configuration?.properties;
  const restart = config?.installPatches?.rebootSetting ?? null;
  const duration = config?.maintenanceWindow?.duration ?? null;
  return {
    standing: null,
    title: { en: `Schedule ${schedule.name}`, ja: `スケジュール ${schedule.name}` },
    text: listed([
      passing === null || pendingCount === null
        ? UNTOLD
        : {
            en: `${passing.length} of ${pendingCount} pending updates pass its filters`,
            ja: `保留中 ${pendingCount} 件のうち ${passing.length} 件がフィルターに一致`,
          },
      ...(duration === null ? [] : [lengthText(duration)]),
      restartText(ownRestartSetting(each), restart ?? BY_DEFAULT),
      HOW_ASSIGNED[schedule.assignedBy],
    ]),
    detail: [
      ...[...(open === null ? [] : [open]), ...runs].map((run) => said(same(windowText(window, run)))),
      ...(passing ?? [])
        .slice(0, MOST_NAMED)
        .map((update) =>
          said(
            listed([same(update.value), ...installedOf([update], each.facts.since).map(installedAtText)]),
            'subtle',
          ),
        ),
      ...((passing?.length ?? 0) > MOST_NAMED
        ? [said(more((passing?.length ?? 0) - MOST_NAMED), 'subtle')]
        : []),
    ],
  };
}

function lengthText(duration: string): Text {
  const { en, ja } = windowLengthText(duration);
  return { en: `window of ${en}`, ja: `期間 ${ja}` };
}

/** A schedule that states none restarts machines so. Source: Microsoft.Maintenance 2023-04-01, InputPatchConfiguration. */
const BY_DEFAULT = 'IfRequired';

/** Whether the machine restarts: by its own setting, where it has one. */
function restartText(own: string | null, scheduled: string): Text {
  const [is, said] = [restartSettingText(own ?? scheduled), restartSettingText(scheduled)];
  return own === null || is.en === said.en
    ? { en: `restart: ${is.en}`, ja: `再起動: ${is.ja}` }
    : {
        en: `restart: ${is.en}, as the machine's own setting wins over the schedule's (${scheduled})`,
        ja: `再起動: ${is.ja}。マシン自体の設定がスケジュールの設定 (${scheduled}) より優先されます`,
      };
}

/** As many of the updates as are read under a window; all are in the data. */
const MOST_NAMED = 15;

function pendingText(each: NextMachine, { updates, unfinished }: WhatIsPending): Text {
  if (updates === null) return unfinished === null ? NO_ASSESSMENT : notListed(unfinished.status.value);
  const urgent = updates.filter(isUrgent).length;
  const { windows } = each.facts;
  const restOf =
    windows?.isKnown && windows.value.length === 0
      ? { en: ' No schedule filters them.', ja: 'スケジュールのフィルターはありません。' }
      : { en: '', ja: '' };
  const asOf =
    unfinished === null
      ? { en: 'as of the latest assessment', ja: '最新の評価で保留中' }
      : {
          en: `as listed before the last assessment, which is ${unfinished.status.value}, or in part of it`,
          ja: `最後の評価の状態は「${recordedState(unfinished.status.value)}」のため、前回の評価または途中までの一覧で保留中`,
        };
  return {
    en: `Pending ${asOf.en}: ${updates.length}, of which ${urgent} critical or security.${restOf.en} A run assesses anew before it installs.`,
    ja: `${asOf.ja}: ${updates.length} 件 (うち緊急・セキュリティ ${urgent} 件)。${restOf.ja}実行時にはあらためて評価されます。`,
  };
}

function notListed(status: string): Text {
  return {
    en: `What is pending cannot be told: the last assessment is ${status}, and nothing is listed.`,
    ja: `保留中の更新プログラムは判断できません。最後の評価の状態は「${recordedState(status)}」で、一覧がありません。`,
  };
}

function more(count: number): Text {
  return { en: `${count} more`, ja: `ほか ${count} 件` };
}

const MODE: Text = { en: 'Patch orchestration', ja: 'パッチ オーケストレーション' };
const CANNOT_TELL: Text = { en: 'Cannot be told', ja: '判断できません' };
const NEVER: Text = { en: 'No window is to come', ja: '今後のメンテナンス期間なし' };
const UNTOLD: Text = {
  en: 'what passes its filters cannot be told',
  ja: 'フィルターに一致するものは判断できません',
};
const HOW_ASSIGNED: Readonly<Record<'machine' | 'dynamic-scope', Text>> = {
  machine: { en: 'assigned to the machine', ja: 'マシンに直接割り当て' },
  'dynamic-scope': { en: 'by a dynamic scope', ja: '動的スコープによる割り当て' },
};
const NO_ASSESSMENT: Text = {
  en: 'What is pending cannot be told: Resource Graph has no assessment of the last seven days.',
  ja: '保留中の更新プログラムは判断できません。Resource Graph に過去 7 日間の評価がありません。',
};
const NOT_OF_UPDATE_MANAGER: Text = {
  en: 'Only Log Analytics knows the machine: Update Manager does not patch it',
  ja: 'Log Analytics だけに記録があるマシンで、Update Manager の対象外です',
};
