import type { AssignedScope } from '../facts/schedules.ts';
import type { Text } from '../model/locale.ts';

type FailingTerm = NonNullable<AssignedScope['failing']>[number];

/** What each term of a dynamic scope is called. */
const TERMS: Readonly<Record<FailingTerm['term'], Text>> = {
  subscription: { en: 'subscription', ja: 'サブスクリプション' },
  'resource-group': { en: 'resource group', ja: 'リソース グループ' },
  'resource-type': { en: 'resource type', ja: 'リソースの種類' },
  'os-type': { en: 'OS type', ja: 'OS の種類' },
  location: { en: 'location', ja: '場所' },
  tag: { en: 'tag', ja: 'タグ' },
};

/** What a scope asks for and the machine lacks, in one clause. */
export function failingText(failing: readonly FailingTerm[]): Text {
  return {
    en: failing
      .map(({ term, wanted, has }) => `${TERMS[term].en} ${wanted} (the machine: ${has ?? 'none'})`)
      .join('; '),
    ja: failing
      .map(({ term, wanted, has }) => `${TERMS[term].ja} ${wanted} (マシン側: ${has ?? 'なし'})`)
      .join('、'),
  };
}
