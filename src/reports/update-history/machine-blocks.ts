import { classificationsText } from '../../facts/classification-words.ts';
import { INSTALLATIONS_KEPT_IN_DAYS } from '../../facts/installation-runs.ts';
import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { japaneseState, recordedState } from '../../facts/state-words.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Asked } from '../../model/asked.ts';
import type { Block, Row } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { pageBlocks, pageOf } from '../pages.ts';
import { restartStatusText } from '../restart-text.ts';
import { gapsAmong, listed, said, same, unreadBlocks } from '../said.ts';
import { type HistoryRun, isRead, type MachineHistory, runsMeant, runsOnRecord } from './history.ts';
import { leftBehindBlocks, leftUpdates } from './left-behind.ts';
import { starterOf, starterText } from './starter.ts';
import { outcomeText, standingOfRun, updateStateText } from './told-run.ts';

export interface Occasion {
  readonly asked: Asked;
  readonly question: Question;
  readonly now: Instant;
}

/** One machine: its runs, the latest first, each with who or what started it, what became of it, and its updates behind it. */
export function machineBlocks(each: MachineHistory, { asked, question, now }: Occasion): readonly Block[] {
  const { machine, facts } = each;
  const { installed, requests, scheduled, leftBehind } = facts;
  const left = leftBehind?.isKnown ? leftBehind.value : null;
  const runs = runsMeant(each, asked);
  const page = pageOf(runs, question);
  return [
    {
      kind: 'heading',
      standing: null,
      subtitle: { en: 'Update history', ja: '更新履歴' },
      title: same(machine.name),
    },
    said(countText(each, runs.length), isRead(facts) ? 'strong' : 'warning'),
    ...(runs.length === 0
      ? olderBlocks(each)
      : [{ kind: 'rows', rows: page.items.map((run) => rowOf(run, each, asked, now)) } as const]),
    ...pageBlocks(page, question, { en: 'Runs', ja: '実行' }),
    ...(installed?.isKnown ? [said(NOT_ALL, 'subtle')] : []),
    ...(left ? leftBehindBlocks(leftUpdates(left, asked)) : []),
    ...unreadBlocks(gapsAmong([installed, requests, scheduled, leftBehind])),
  ];
}

function countText({ facts }: MachineHistory, meant: number): Text {
  const { installed } = facts;
  if (installed === undefined) return NOT_OF_UPDATE_MANAGER;
  const all = runsOnRecord(facts).length;
  if (!installed.isKnown || (all === 0 && !isRead(facts))) return UNREADABLE;
  if (all === 0) return NONE;
  const left = all - meant;
  const others =
    left === 0
      ? { en: '', ja: '' }
      : { en: `; ${left} more do not fit the question`, ja: ` (質問の条件に合わない実行: ほか ${left} 件)` };
  return {
    en: `${meant} ${meant === 1 ? 'run' : 'runs'} on record${others.en}.`,
    ja: `記録のある実行: ${meant} 件${others.ja}`,
  };
}

/** The instance view remembers one installation, however old. */
function olderBlocks({ facts: { inInstanceView } }: MachineHistory): readonly Block[] {
  const installation = inInstanceView?.isKnown ? inInstanceView.value.installation : null;
  const at = installation && (installation.lastModifiedAt ?? installation.startedAt);
  if (!installation) return [];
  const when = at === null ? same('—') : same(minuteText(at));
  const status = installation.status.value;
  return [
    said({
      en: `The instance view still has the last installation: ${when.en}, ${status}; ${installation.installedCount.value ?? '?'} installed, ${installation.failedCount.value ?? '?'} failed. Which updates they were it does not say.`,
      ja: `インスタンス ビューには最後のインストールの記録が残っています: ${when.ja}、${recordedState(status)}、インストール済み ${installation.installedCount.value ?? '?'} 件、失敗 ${installation.failedCount.value ?? '?'} 件。更新プログラム名の記録はありません。`,
    }),
  ];
}

function restartText(status: string): Text {
  const { en, ja } = restartStatusText(status);
  return { en: `restart ${en}`, ja: `再起動: ${ja}` };
}

function rowOf(each: HistoryRun, { facts }: MachineHistory, { kb }: Asked, now: Instant): Row {
  const { run, updates, leftOut, scheduled } = each;
  const at = run.startedAt ?? run.lastModifiedAt;
  const named = (update: RunUpdate) => kb.length === 0 || (update.kb !== null && kb.includes(update.kb));
  const restart = run.rebootStatus.value;
  return {
    standing: standingOfRun(each, now),
    title: at === null ? { en: 'time not on record', ja: '日時の記録なし' } : same(minuteText(at)),
    text: listed([
      starterText(starterOf(run, facts.requests)),
      { en: run.status.value, ja: japaneseState(run.status.value) },
      outcomeText(each),
      ...(restart === null ? [] : [restartText(restart)]),
      ...(run.isWindowExceeded.value === true ? [EXCEEDED] : []),
    ]),
    detail: [
      ...(updates.length + leftOut.length === 0 && scheduled === null ? [said(NO_UPDATES)] : []),
      { kind: 'rows', rows: [...updates, ...leftOut].filter(named).map(updateRow) },
      ...(run.errors.length === 0
        ? []
        : [{ kind: 'quotes', quotes: run.errors.map(({ evidence }) => evidence) } as const]),
    ],
  };
}

function updateRow(update: RunUpdate): Row {
  const { value, kb, version, classifications, changedAt } = update;
  return {
    standing: null,
    title: same(value),
    text: listed([
      updateStateText(update),
      ...(kb === null || value.includes(kb) ? [] : [same(`KB${kb}`)]),
      ...(version === null ? [] : [same(version)]),
      ...(classifications.value.length === 0 ? [] : [classificationsText(classifications.value)]),
      ...(changedAt.value === null ? [] : [same(minuteText(changedAt.value))]),
    ]),
    detail: [],
  };
}

const DAYS = INSTALLATIONS_KEPT_IN_DAYS;
const EXCEEDED: Text = { en: 'the maintenance window was exceeded', ja: 'メンテナンス期間を超過' };
const NO_UPDATES: Text = {
  en: 'Its single updates are not on record.',
  ja: '個々の更新プログラムの記録はありません。',
};
const NONE: Text = {
  en: `No run is on record. Resource Graph keeps those of Update Manager for ${DAYS} days.`,
  ja: `実行の記録はありません。Resource Graph は Update Manager の実行を ${DAYS} 日間保持します。`,
};
const UNREADABLE: Text = {
  en: 'What was installed cannot be told: the runs could not be read.',
  ja: '実行の記録を読み取れなかったため、インストール内容は判断できません。',
};
const NOT_ALL: Text = {
  en: `Looked at: runs of Update Manager in the last ${DAYS} days. What Windows or a package manager installed by itself is not among them.`,
  ja: `確認した範囲: 過去 ${DAYS} 日間の Update Manager の実行。Windows やパッケージ マネージャーが自分でインストールしたものは含まれません。`,
};
const NOT_OF_UPDATE_MANAGER: Text = {
  en: 'Only Log Analytics knows the machine: Update Manager runs on Azure virtual machines and Arc-enabled servers.',
  ja: 'Log Analytics だけに記録があるマシンです。Update Manager の対象は Azure 仮想マシンと Arc 対応サーバーです。',
};
