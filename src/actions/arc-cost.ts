import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** US$ for an Arc-enabled server for each day on which it is used: 5 a month. Source: Azure Update Manager pricing. */
const DAY_IN_USD = 0.16;

/** What Update Manager costs on the day of an action, of all machines together. Azure VMs are free. */
export function arcCost(machines: readonly Machine[]): Text {
  const count = machines.filter(({ kind }) => kind === 'azure-arc').length;
  if (count === 0) return { en: 'Free for Azure VMs.', ja: 'Azure VM は無料です。' };
  const sum = (count * DAY_IN_USD).toFixed(2);
  const isMixed = count < machines.length;
  return {
    en: `${count === 1 ? '1 Arc-enabled server is' : `${count} Arc-enabled servers are`} billed for each day on which Update Manager is used: about US$${sum} a day in all.${isMixed ? ' Free for Azure VMs.' : ''}`,
    ja: `Azure Arc 対応サーバー ${count} 台は、Update Manager を使用した日ごとに課金されます (合計 1 日あたり約 US$${sum})。${isMixed ? 'Azure VM は無料です。' : ''}`,
  };
}
