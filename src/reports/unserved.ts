import type { ExtendedSecurityUpdates } from '../facts/extended-security-updates.ts';
import { servedBy } from '../judging/esu-licence.ts';
import type { Text } from '../model/locale.ts';
import type { Reading } from '../model/reading.ts';

/** Whether nothing new is offered to a machine, so that what it misses is not counted. What could not be read is said by what else is read of the machine. */
export function isUnserved(esu: Reading<ExtendedSecurityUpdates> | undefined): boolean {
  return esu?.isKnown === true && servedBy(esu.value) === null;
}

export const UNSERVED: Text = {
  en: 'Microsoft supports the release no longer, and the server has no licence for Extended Security Updates (ESU): what has come out since is not offered to it and is not counted as missing.',
  ja: 'OS のサポートが終了しており、拡張セキュリティ更新プログラム (ESU) のライセンスがありません。その後に公開された更新プログラムは提供されず、不足にも数えられません。',
};

/** The same in a list. */
export const UNSERVED_IN_SHORT: Text = {
  en: 'no licence for Extended Security Updates',
  ja: '拡張セキュリティ更新プログラムのライセンスなし',
};
