import type { Entities } from '../../model/question.ts';
import type { Mark, MarkedText } from '../marked-text.ts';

type Beside = Entities['besides'][number];

const KINDS: readonly (readonly [Mark, Beside['kind']])[] = [
  ['resource-group', 'resourceGroup'],
  ['subscription', 'subscription'],
  ['location', 'location'],
];

/** What joins two places of a kind of which both are meant: "rg-a and rg-b", "rg-a, the group rg-b", 「rg-a と rg-b」. From one to another is no such pair. */
const JOINT =
  /^(?:[\s"'`「」『』]|,|、|・|&|\+|\/|and|or|plus|both|also|as well as|vs\.?|versus|in|the|と|や|および|及び|ならびに|または|もしくは|か|rg|resource|groups?|subscriptions?|regions?|リソース|グループ|サブスクリプション|リージョン)*$/;

/** The places that are named beside the first of their kind, each once, in the order they stand in the text. */
export function besidesIn({ spans, written }: MarkedText): readonly Beside[] {
  const text = written.toLowerCase();
  return KINDS.flatMap(([mark, kind]) => {
    const own = spans.filter((span) => span.mark === mark).toSorted((a, b) => a.start - b.start);
    const joined = own.filter(({ start }, index) => {
      const before = own[index - 1];
      return before !== undefined && JOINT.test(text.slice(before.end, start));
    });
    const names = new Set(joined.map(({ value }) => value));
    names.delete(own[0]?.value ?? '');
    return [...names].map((name) => ({ kind, name }));
  });
}
