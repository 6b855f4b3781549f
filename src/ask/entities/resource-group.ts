import { type MarkedText, markPattern } from '../marked-text.ts';
import { canNameContainer } from './container-name.ts';

const NAME = '(?<name>[a-z0-9_(][a-z0-9._()-]{0,88}[a-z0-9_)]|[a-z0-9_])';
const INTRODUCED = new RegExp(
  String.raw`(?:resource[\s-]?groups?(?![a-z])|(?<![a-z0-9_-])rg\s?[:=]|リソース\s?グループ)(?:\s+(?:named|called|name|is))?\s{0,2}[:=]?\s{0,2}['"「]?${NAME}`,
  'dg',
);
/** The usual naming convention; nobody names a machine so. */
const CONVENTION = '(?:rg-[a-z0-9_-]{1,86}|[a-z0-9][a-z0-9_-]{0,86}-rg)';
const CONVENTIONAL = new RegExp(`(?<![a-z0-9._-])${CONVENTION}(?![a-z0-9._-]*[a-z0-9])`, 'g');
/** Groups may be named in Japanese, which has no blanks: the name ends where kana of the grammar begin, or a word that says what it is. */
const IN_JAPANESE =
  /(?<![a-z0-9._-])(?<name>rg-[a-z0-9_-]{0,40}(?!内|配下|以外|全|直下|以下|所属|限定|対象|リソース|グループ)[一-龠々ァ-ヶー](?:[a-z0-9_一-龠々ァ-ヶー-]{0,40}?[a-z0-9一-龠々ァ-ヶー])?)(?=内|配下|以外|全|[ぁ-ん\s、。,.?？」』)）]|$)/dg;

/** Marks the name of a resource group, introduced as one or written `rg-…` or `…-rg`. */
export function markResourceGroup(text: MarkedText): MarkedText {
  const introduced = markPattern(text, 'resource-group', INTRODUCED, (name) =>
    canNameContainer(name) ? name : null,
  );
  return [IN_JAPANESE, CONVENTIONAL].reduce(
    (marked, pattern) => markPattern(marked, 'resource-group', pattern, (name) => name),
    introduced,
  );
}
