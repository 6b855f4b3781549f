import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { Schedule } from '../../facts/schedules.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import { filterText } from '../filter-text.ts';

type LeftOut = Reading<readonly ListedUpdate[]>;

/** As many of the updates as a sentence names. */
const MOST_NAMED = 3;

/** That a schedule patches a machine, and which critical and security updates it never will: at risk with any, and where that could not be looked at. */
export function patchedBy(
  schedule: Schedule,
  machine: Machine,
  leftOut: LeftOut,
): { readonly says: Text; readonly severity: 'fine' | 'at-risk' } {
  const says = {
    en: `The schedule ${schedule.name} patches ${machine.name}`,
    ja: `${machine.name} にはスケジュール ${schedule.name} がパッチを適用します`,
  };
  const updates = leftOut.isKnown ? leftOut.value : [];
  if (updates.length === 0)
    return {
      says: { en: `${says.en}.`, ja: `${says.ja}。` },
      severity: leftOut.isKnown ? 'fine' : 'at-risk',
    };
  const count = updates.length;
  const names = updates.slice(0, MOST_NAMED).map(({ value }) => value);
  const rest = count - names.length;
  const filter = filterText(schedule, machine);
  return {
    says: {
      en: `${says.en}, but its filters leave out ${count} pending critical or security update${count === 1 ? '' : 's'}, which no run installs as long as they stand so: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''} (${filter}).`,
      ja: `${says.ja}。ただし、保留中の緊急・セキュリティ更新プログラム ${count} 件はフィルターの対象外で、設定を変えない限りインストールされません: ${names.join('、')}${rest > 0 ? ` ほか ${rest} 件` : ''} (${filter})。`,
    },
    severity: 'at-risk',
  };
}

/** What was found pending and left out. */
export function evidenceOf(leftOut: LeftOut): readonly Evidence[] {
  return leftOut.isKnown
    ? leftOut.value.slice(0, MOST_NAMED).map(({ classifications }) => classifications.evidence)
    : [];
}

/** That nobody could look whether the filters leave out something that matters. */
export function leftOutUnread({ needs }: Gap): Text {
  return {
    en: `Whether its filters leave out critical or security updates that are pending could not be looked at. ${needs.en}`,
    ja: `保留中の緊急・セキュリティ更新プログラムがフィルターの対象外になっていないかは確認できませんでした。${needs.ja}`,
  };
}
