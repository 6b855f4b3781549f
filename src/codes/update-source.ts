import type { Text } from '../model/locale.ts';
import { isWsus } from '../model/update-source.ts';
import type { DecodedError } from './decode-error.ts';

/** Whether it matters for an error which server the machine gets its updates from. */
export function dependsOnUpdateSource({ family }: Pick<DecodedError, 'family'>): boolean {
  return family !== null && ['network', 'proxy', 'server', 'policy'].includes(family);
}

/** Whose answer an error of the update server was, by the machine's `patchServiceUsed`; null where that says nothing. */
export function updateSourceNote(
  { family }: Pick<DecodedError, 'family'>,
  patchService: string | null,
): Text | null {
  return isWsus(patchService) && family === 'server' ? FROM_WSUS : null;
}

const FROM_WSUS: Text = {
  en: 'The machine gets its updates from WSUS (patchServiceUsed WU-WSUS), so the answer came from that server.',
  ja: 'このマシンは WSUS から更新プログラムを取得しています (patchServiceUsed: WU-WSUS)。応答したのはその WSUS サーバーです。',
};
