import type { Text } from '../model/locale.ts';

/** How many of the pending updates no run installs without Ubuntu Pro. */
export function needProText(esmCount: number, pendingCount: number): Text {
  return {
    en: `${esmCount} of the ${pendingCount} pending updates ${esmCount === 1 ? 'needs' : 'need'} Ubuntu Pro (extended security maintenance): no run installs ${esmCount === 1 ? 'it' : 'them'} without it.`,
    ja: `保留中の ${pendingCount} 件のうち ${esmCount} 件は拡張セキュリティ メンテナンス (ESM) のもので、Ubuntu Pro が有効でない場合は実行してもインストールされません。`,
  };
}

/** Beside such an update. */
export const NEEDS_PRO: Text = { en: 'needs Ubuntu Pro', ja: 'Ubuntu Pro が必要' };
