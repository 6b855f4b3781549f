import type { FactSheet } from '../../facts/fact.ts';
import type { Text } from '../../model/locale.ts';
import { said } from '../said.ts';
import type { DigestOccasion, Part, Section, SectionCollector } from './section.ts';

/** A section that stops no other: where it fails, the failure is reported and the digest says which section is missing. */
export function guarded(section: Section, occasion: DigestOccasion): SectionCollector<FactSheet> {
  let collector: SectionCollector<FactSheet> | null = null;
  const attempt = <Result>(work: () => Result, instead: Result): Result => {
    try {
      return work();
    } catch (error) {
      collector = null;
      occasion.reportError(error);
      return instead;
    }
  };
  collector = attempt(() => section.collect(occasion), null);
  return {
    add: (each) => attempt(() => collector?.add(each), undefined),
    part: () => attempt(() => collector?.part() ?? missing(section), missing(section)),
  };
}

function missing({ title }: Section): Part {
  const text: Text = {
    en: `${title.en}: missing, the bot failed here. Report this; its log has the details.`,
    ja: `${title.ja}: ボットの内部エラーのため表示できません。報告してください (詳細はログ)。`,
  };
  return {
    data: { error: 'BUG_UNEXPECTED' },
    blocks: [said(text, 'warning')],
    traits: [],
    folds: [],
    isChanged: true,
  };
}
