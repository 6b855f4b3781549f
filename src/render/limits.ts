/** How much of an answer a rendering shows: lengths in characters, the rest in items. */
export interface Limits {
  readonly sentenceLength: number;
  readonly valueLength: number;
  /** Blocks of one list (the card, a row's detail, a fold), buttons and links not counted. */
  readonly blocks: number;
  readonly findings: number;
  readonly evidence: number;
  readonly excluded: number;
  /** Pieces of evidence shown for each excluded cause. */
  readonly excludedEvidence: number;
  readonly gaps: number;
  readonly rows: number;
  /** Characters of a piece of code; a longer one is left out whole. */
  readonly codeLength: number;
  readonly machines: number;
  readonly traits: number;
  readonly choices: number;
  readonly links: number;
  /** Buttons in a row. */
  readonly actions: number;
}

/** What a card shows where its size allows. More would not be read in a chat. */
const CARD_LIMITS: Limits = {
  sentenceLength: 400,
  valueLength: 600,
  blocks: 30,
  findings: 20,
  evidence: 16,
  excluded: 16,
  excludedEvidence: 2,
  gaps: 12,
  rows: 16,
  codeLength: 4_000,
  machines: 20,
  traits: 12,
  choices: 20,
  links: 3,
  // Teams hides the rest behind a menu.
  actions: 6,
};

/** What plain text shows: everything, as far as a terminal can be scrolled. */
export const TEXT_LIMITS: Limits = {
  sentenceLength: 4_000,
  valueLength: 4_000,
  blocks: 1_000,
  findings: 200,
  evidence: 100,
  excluded: 100,
  excludedEvidence: 20,
  gaps: 100,
  rows: 100,
  codeLength: Number.POSITIVE_INFINITY,
  machines: 500,
  traits: 100,
  choices: 100,
  links: 20,
  actions: Number.POSITIVE_INFINITY,
};

const SHORTEST_LENGTH = 24;

/** Each try shows about three quarters of the one before; at the last every list has one entry and every text a few words. */
const SCALES = [1, 0.75, 0.55, 0.4, 0.3, 0.22, 0.16, 0.12, 0.08, 0.05];

/** The limits to try for a card, from the most to the least that it can show. */
export const CARD_LIMITS_TO_TRY: readonly Limits[] = SCALES.map((scale) => scaled(CARD_LIMITS, scale));

function scaled(limits: Limits, scale: number): Limits {
  const items = (count: number): number => Math.max(1, Math.floor(count * scale));
  const characters = (length: number): number => Math.max(SHORTEST_LENGTH, Math.floor(length * scale));
  return {
    sentenceLength: characters(limits.sentenceLength),
    valueLength: characters(limits.valueLength),
    blocks: items(limits.blocks),
    findings: items(limits.findings),
    evidence: items(limits.evidence),
    excluded: items(limits.excluded),
    excludedEvidence: items(limits.excludedEvidence),
    gaps: items(limits.gaps),
    rows: items(limits.rows),
    codeLength: characters(limits.codeLength),
    machines: items(limits.machines),
    traits: items(limits.traits),
    choices: items(limits.choices),
    links: items(limits.links),
    actions: limits.actions,
  };
}
