import type { ShownList } from '../model/listed.ts';
import type { Question } from '../model/question.ts';

const POLITE = '(?:(?: |, )please)?\\s*[.!?。!?]*';
const SHOWN =
  '(?:を?(?:見せて|みせて|表示して|出して|教えて)(?:ください|下さい)?|は|も|を|へ|に)?\\s*[.!?。!?]*';
const THINGS = '(?: (?:page|machines?|servers?|vms?|ones|rows|lines|results|items))?';

/** What was listed goes on: "next page", "show me more", 続き. */
const NEXT = alone(
  `(?:(?:ok|okay|and)[, ]+)?(?:(?:show|list|give)(?: me)?(?: the)? )?(?:(?:the )?next${THINGS}|(?:some )?more${THINGS}|(?:the )?(?:rest|others|remaining ones))${POLITE}`,
  `(?:page down|continue|keep going|carry on)${POLITE}`,
  `(?:次(?:の(?:ページ|頁|マシン|サーバー?|分|もの))?|続き|つづき|残り|のこり|もっと)${SHOWN}`,
);

const PREVIOUS = alone(
  `(?:(?:go |show )?(?:me )?(?:back to )?(?:the )?)?(?:previous|prev) (?:page|machines|servers|vms|ones|rows|lines|results)${POLITE}`,
  `(?:page (?:up|back)|(?:go )?back a page|(?:go )?back one page)${POLITE}`,
  `(?:ひとつ|1つ|一つ)?前の(?:ページ|頁)(?:に戻って|に戻る|へ戻って)?${SHOWN}`,
);

/** What is asked by turning a page of what was listed, `read`: the message in lower case; null where it turns none, or there is no such page. */
export function otherPage(read: string, { question, nextPage }: ShownList): Question | null {
  if (NEXT.test(read)) return nextPage === undefined ? null : { ...question, listing: nextPage };
  const { listing } = question;
  if (listing === undefined || listing.page === 0 || !PREVIOUS.test(read)) return null;
  return { ...question, listing: { ...listing, page: listing.page - 1 } };
}

function alone(...forms: readonly string[]): RegExp {
  return new RegExp(`^\\s*(?:${forms.join('|')})\\s*$`);
}
