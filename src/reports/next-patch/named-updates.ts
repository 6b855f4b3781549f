import type { RunUpdate } from '../../facts/run-update-rows.ts';
import { recordedState } from '../../facts/state-words.ts';
import type { Text } from '../../model/locale.ts';
import { installedAtText, installedOf } from '../installed-since-blocks.ts';
import { doSchedulesPatch, type NextMachine, nextWindow } from './next.ts';
import { whatIsPending } from './what-is-pending.ts';

/** Whether an update that is asked about would come with the next window. `not-listed`: the assessment did not find it missing. */
export interface NamedUpdate {
  readonly kb: string;
  readonly answer: 'yes' | 'no' | 'not-listed' | 'cannot-tell';
  /** Of the schedule whose next window would bring it; null without one. */
  readonly schedule: string | null;
  readonly says: Text;
}

/** What the next windows do with the KBs that a question names. */
export function namedUpdates(each: NextMachine, kbs: readonly string[]): readonly NamedUpdate[] {
  return kbs.map((kb) => namedUpdate(each, kb));
}

function namedUpdate(each: NextMachine, kb: string): NamedUpdate {
  const { windows } = each.facts;
  const list = whatIsPending(each);
  const none = { kb, schedule: null };
  if (list === null || !windows?.isKnown || doSchedulesPatch(each) === null)
    return { ...none, answer: 'cannot-tell', says: unread(kb) };
  const { updates, unfinished } = list;
  if (!updates?.some((update) => update.kb === kb)) {
    if (unfinished !== null)
      return { ...none, answer: 'cannot-tell', says: notAssessed(kb, unfinished.status.value) };
    return updates === null
      ? { ...none, answer: 'cannot-tell', says: unassessed(kb) }
      : { ...none, answer: 'not-listed', says: notListed(kb) };
  }
  const [installed] = installedOf(
    updates.filter((update) => update.kb === kb),
    each.facts.since,
  );
  if (installed) return { ...none, answer: 'not-listed', says: alreadyIn(kb, installed) };
  if (doSchedulesPatch(each) === false) return { ...none, answer: 'cannot-tell', says: notBySchedule(kb) };
  const takers = windows.value.filter(({ passing }) => passing?.some((update) => update.kb === kb));
  const taker = takers.find(({ open, runs }) => open !== null || runs.length > 0);
  if (taker)
    return { kb, answer: 'yes', schedule: taker.schedule.name, says: comes(kb, taker.schedule.name) };
  if (windows.value.some(({ passing }) => passing === null))
    return { ...none, answer: 'cannot-tell', says: unread(kb) };
  const isExpired = takers.length > 0 || nextWindow(each) === null;
  return { ...none, answer: 'no', says: isExpired ? noWindow(kb) : filteredOut(kb) };
}

function comes(kb: string, schedule: string): Text {
  return {
    en: `KB${kb}: yes. It is pending and passes the filters of the schedule ${schedule}; the run takes it as far as its window lasts.`,
    ja: `KB${kb}: 含まれます。保留中で、スケジュール ${schedule} のフィルターに一致します (メンテナンス期間内に終わる限り)。`,
  };
}

function filteredOut(kb: string): Text {
  return {
    en: `KB${kb}: no. It is pending, but the filters of the schedules leave it out.`,
    ja: `KB${kb}: 含まれません。保留中ですが、スケジュールのフィルターで対象外です。`,
  };
}

function noWindow(kb: string): Text {
  return {
    en: `KB${kb}: no. It is pending, and no window is to come that would take it.`,
    ja: `KB${kb}: 含まれません。保留中ですが、対象となる今後のメンテナンス期間がありません。`,
  };
}

function notListed(kb: string): Text {
  return {
    en: `KB${kb}: the latest assessment does not list it as missing: it may be installed, superseded or not for this machine. A run assesses anew before it installs.`,
    ja: `KB${kb}: 最新の評価では不足と記録されていません (インストール済み、置き換え済み、対象外のいずれか)。実行時にはあらためて評価されます。`,
  };
}

function alreadyIn(kb: string, installed: RunUpdate): Text {
  const { en, ja } = installedAtText(installed);
  return {
    en: `KB${kb}: ${en}, after the assessment that lists it as missing. A run assesses anew before it installs.`,
    ja: `KB${kb}: 最後の評価では不足とされていますが、${ja}です。実行時にはあらためて評価されます。`,
  };
}

function notBySchedule(kb: string): Text {
  return {
    en: `KB${kb}: it is pending; when it comes is not for a schedule to say in the machine's mode.`,
    ja: `KB${kb}: 保留中です。このマシンのモードではスケジュールで適用されないため、時期は判断できません。`,
  };
}

function unassessed(kb: string): Text {
  return {
    en: `KB${kb}: cannot be told, no assessment of the last seven days is on record.`,
    ja: `KB${kb}: 判断できません。過去 7 日間の評価の記録がありません。`,
  };
}

function notAssessed(kb: string, status: string): Text {
  return {
    en: `KB${kb}: cannot be told, the last assessment is ${status} and does not say what is missing now.`,
    ja: `KB${kb}: 判断できません。最後の評価の状態は「${recordedState(status)}」で、現在の不足が分かりません。`,
  };
}

function unread(kb: string): Text {
  return {
    en: `KB${kb}: cannot be told, what decides it could not be read.`,
    ja: `KB${kb}: 判断に必要な情報を読み取れなかったため、判断できません。`,
  };
}
