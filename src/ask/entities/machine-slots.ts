/** A token that could be a host name. */
export const NAME = '(?<name>[a-z0-9_][a-z0-9._-]{0,80})(?![a-z0-9._-])';

export const MACHINE_NOUN =
  '(?:(?<![a-z0-9_-])(?:machines?|servers?|vms?|hosts?|hostnames?|computers?|nodes?|box)|マシン|サーバー?|ホスト|コンピューター?|端末|vm)名?';

const VERB = "(?:(?:is|are|was|were|has|have|does|do|did)(?:n't|nt)?)";
const SENTENCE_START = String.raw`(?:^|[.;?!\n,]\s{0,3})`;

const patternsOf = (slots: readonly string[]) => slots.map((slot) => new RegExp(slot, 'dg'));

/** Where a plain word names a machine if it says nothing else: "why is payroll …", "payroll shows …", "assess payroll now". */
export const SUBJECT_SLOTS: readonly RegExp[] = patternsOf([
  String.raw`(?:${SENTENCE_START}|(?:why|how|when|come)\s+)${VERB}\s+${NAME}`,
  String.raw`${SENTENCE_START}${NAME}\s+(?:${VERB}|never|not|shows?|reports?)(?![a-z0-9_-])`,
  String.raw`${SENTENCE_START}${NAME}(?:\s?:|\s-)\s{1,3}(?=(?:no|not|never|last|stale)\s|assess|unassess)`,
  String.raw`${SENTENCE_START}(?:(?:neither|both)\s+)?${NAME}(?:,|\s+(?:and|or|nor))\s+[a-z0-9._-]{1,64}\s+(?:${VERB}|never|not)(?![a-z0-9_-])`,
  String.raw`^\s*(?:please\s+)?(?:assess|scan|patch|reboot|restart)\s+${NAME}(?=\s*(?:[.!]|please|now|again|tonight|today)*\s*$)`,
]);

/** Where one may, beside much else: "server jupiter", "on payroll", "payroll が". */
export const PASSING_SLOTS: readonly RegExp[] = patternsOf([
  String.raw`${MACHINE_NOUN}\s+${NAME}`,
  String.raw`(?<![a-z0-9_-])(?:on|of|for|about)\s+${NAME}`,
  String.raw`^\s*(?:and|also|(?:please\s+)?(?:assess|scan|patch|update|reboot|restart|start|check))\s+${NAME}`,
  String.raw`(?<![a-z0-9._@-])${NAME}'s\s+[a-z]`,
  String.raw`(?<![a-z0-9._@-])${NAME}\s{0,2}(?:が|は|の|を|で|に|も|だけ|って|という)`,
]);
