import { decodeError } from '../../codes/decode-error.ts';
import { inShort } from '../../codes/error-sentences.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { extensionLogs } from './extension-logs.ts';
import type { RunErrors } from './run-errors.ts';

/** Names of more updates than this are noise; the evidence has them all. */
const MOST_NAMED = 5;

/** What to know of the run beside its cause: which updates failed with which code, which run it belongs to, what came before the record, where the log is. */
export function aboutTheRun(
  { failed, shown, unread, assessedAt, answers, succeededSince }: RunErrors,
  machine: Machine,
): readonly Text[] {
  if (failed === null) return [recordedOtherwise(shown[0].value)];
  const notRead = unread.map(({ title, needs }) => ({
    en: `Not read: ${title.en}. ${needs.en}`,
    ja: `未確認: ${title.ja}。${needs.ja}`,
  }));
  const notes = [
    laterRun(succeededSince),
    failedUpdates(failed),
    ...answers.map(inShort),
    belongsTo(failed),
    reasonFrom(assessedAt),
    ...notRead,
    extensionLogs(machine),
  ];
  return notes.filter((note) => note !== null);
}

function recordedOtherwise(status: string): Text {
  return {
    en: `Azure's record of the last installation on the machine does not show it (status: ${status}).`,
    ja: `マシンの直近のインストールの記録には、このエラーはありません (status: ${status})。`,
  };
}

/** What failed in one run of a night another one may have installed. */
function laterRun(run: Installation | null): Text | null {
  const at = run?.startedAt ?? null;
  if (run === null || at === null) return null;
  const count = run.installedCount.value;
  return {
    en: `A later run, of ${minuteText(at)}, succeeded${count === null ? '' : ` (installed: ${count})`}: look whether anything is still missing before you do anything about this one.`,
    ja: `その後の実行 (${minuteText(at)}) は成功しています${count === null ? '' : ` (インストール: ${count} 件)`}。対処の前に、不足している更新プログラムが残っているか確認してください。`,
  };
}

function failedUpdates(run: Installation): Text | null {
  if (run.failedUpdates.length === 0) return null;
  const named = run.failedUpdates.slice(0, MOST_NAMED).map((update) => {
    const said = run.errors.filter(({ value }) => value.includes(update.kb ?? update.value));
    const codes = decodeError(said.map(({ value }) => value)).filter(({ isGeneral }) => !isGeneral);
    const version = update.version === null ? '' : ` ${update.version}`;
    return `${update.value}${version}${codes.length > 0 ? ` (${codes.map(({ id }) => id).join(', ')})` : ''}`;
  });
  const rest = run.failedUpdates.length - named.length;
  return {
    en: `Failed updates: ${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    ja: `失敗した更新プログラム: ${named.join('、')}${rest > 0 ? `、ほか ${rest} 件` : ''}。`,
  };
}

function belongsTo(run: Installation): Text | null {
  const { maintenanceRun, startedBy } = run;
  if (maintenanceRun.value === null)
    return startedBy.value?.toLowerCase() === 'user' ? STARTED_BY_HAND : null;
  const schedule = scheduleOfRun(run);
  return schedule === null
    ? {
        en: `It belongs to the maintenance run ${maintenanceRun.value}.`,
        ja: `メンテナンス実行 ${maintenanceRun.value} に属しています。`,
      }
    : {
        en: `It belongs to a run of the schedule ${schedule} (${maintenanceRun.value}).`,
        ja: `スケジュール ${schedule} の実行に属しています (${maintenanceRun.value})。`,
      };
}

function reasonFrom(assessedAt: Instant | null): Text | null {
  if (assessedAt === null) return null;
  const at = minuteText(assessedAt);
  return {
    en: `The record of the run says only that its assessment failed; the reason is that of the last assessment on record (${at}), which Azure keeps alone.`,
    ja: `実行の記録には、最初の評価が失敗したことしか残っていません。原因は、記録に残る直近の評価 (${at}) のものです (Azure に残るのは直近の評価だけです)。`,
  };
}

const STARTED_BY_HAND: Text = {
  en: 'It was started on demand (startedBy User), not by a schedule.',
  ja: 'スケジュールではなく、オンデマンドで開始されました (startedBy: User)。',
};
