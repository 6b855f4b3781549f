import type { Text } from '../model/locale.ts';

/** Of a machine that Resource Graph or a record still names, and the resource provider does not know. */
export function noLongerExists(name: string): Text {
  return {
    en: `${name} no longer exists in Azure; Resource Graph may still list it for a while.`,
    ja: `${name} は Azure に存在しません。Resource Graph の一覧にはしばらく残ることがあります。`,
  };
}
