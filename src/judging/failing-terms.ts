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
  const clauses = failing.map(({ term, wanted, has }): Text => {
    const unlike = term === 'tag' && has !== null ? unlikeOnlyIn(wanted, has) : null;
    const shown = unlike === null ? has : `"${has}"`;
    return {
      en: `${TERMS[term].en} ${wanted} (the machine: ${shown ?? 'none'}${unlike ? `, ${unlike.en}` : ''})`,
      ja: `${TERMS[term].ja} ${wanted} (マシン側: ${shown ?? 'なし'}${unlike ? `、${unlike.ja}` : ''})`,
    };
  });
  return { en: clauses.map(({ en }) => en).join('; '), ja: clauses.map(({ ja }) => ja).join('、') };
}

/** Of a tag whose value looks like one that is asked for, what tells them apart; null where they differ plainly. */
function unlikeOnlyIn(wanted: string, has: string): Text | null {
  const values = wanted.slice(wanted.indexOf('=') + 1).split('|');
  const reading = READINGS.find(({ read }) => values.some((value) => read(value) === read(has)));
  return reading?.unlike ?? null;
}

/** What eyes pass over, the plainest first; each reads as the ones before it do. */
const READINGS: readonly { readonly read: (value: string) => string; readonly unlike: Text }[] = [
  {
    read: (value) => value.trim(),
    unlike: { en: 'with a blank at an end', ja: '前後に空白あり' },
  },
  {
    read: (value) => value.trim().toLowerCase(),
    unlike: {
      en: 'spelt with other capitals: values compare exactly',
      ja: '大文字と小文字の違い (値は区別されます)',
    },
  },
  {
    read: (value) => value.normalize('NFKC').trim().toLowerCase(),
    unlike: { en: 'in other forms of the same letters, full-width for one', ja: '全角と半角の違い' },
  },
];
