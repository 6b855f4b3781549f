/** How much of an answer a rendering shows: lengths in characters, the rest in items. */
export interface Limits {
  readonly sentenceLength: number;
  readonly valueLength: number;
  /** Blocks of one list (the card, a row's detail, a fold), buttons and links not counted. */
  readonly blocks: number;
  readonly findings: number;
  /** Findings of one list that unfold their proof: of the others it is asked for by name. */
  readonly proved: number;
  readonly evidence: number;
  readonly excluded: number;
  /** Pieces of evidence shown for each excluded cause. */
  readonly excludedEvidence: number;
  readonly gaps: number;
  readonly rows: number;
  /** Characters of a piece of code; a longer one is left out whole. */
  readonly codeLength: number;
  /** The same of a query. */
  readonly queryLength: number;
  /** Of an address; a longer one is no button. A link that opens a query holds the query. */
  readonly urlLength: number;
  readonly machines: number;
  readonly traits: number;
  readonly choices: number;
  readonly links: number;
  /** Buttons in a row. */
  readonly actions: number;
}

/** Longer ones are cut by browsers and proxies on the way. */
const LONGEST_URL = 2_000;
/** A page of documentation, a resource in the portal; no query. */
const PLAIN_URL = 500;

/** What a card shows where its size allows. More would not be read in a chat; what is folded is read by who unfolds it. */
const CARD_LIMITS: Limits = {
  // A sentence may end in a command to copy.
  sentenceLength: 600,
  valueLength: 600,
  blocks: 30,
  findings: 20,
  proved: 20,
  evidence: 32,
  excluded: 24,
  excludedEvidence: 2,
  gaps: 24,
  rows: 16,
  codeLength: 4_000,
  queryLength: 4_000,
  urlLength: LONGEST_URL,
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
  proved: 200,
  evidence: 100,
  excluded: 100,
  excludedEvidence: 20,
  gaps: 100,
  rows: 100,
  codeLength: Number.POSITIVE_INFINITY,
  queryLength: Number.POSITIVE_INFINITY,
  urlLength: LONGEST_URL,
  machines: 500,
  traits: 100,
  choices: 100,
  links: 20,
  actions: Number.POSITIVE_INFINITY,
};

const SHORTEST_LENGTH = 24;
const FEW_MACHINES = 5;

/**
 * What is tried, from the whole card to its least: how much of what is in sight, how much of the proof that stands behind it, and how much of
 * the queries. The text of queries goes first, the longest ones before the others: it weighs most, and their buttons open them, which go next. Proof goes before what is in sight: it can be asked
 * for of one machine, a sentence that is cut says nothing.
 */
const SCALES: readonly (readonly [sight: number, proof: number, queries: number, opened?: 'none'])[] = [
  [1, 1, 1],
  [1, 1, 0.4],
  [1, 1, 0.28],
  [1, 1, 0.2],
  [1, 1, 0],
  [1, 1, 0, 'none'],
  [1, 0.7, 0],
  [1, 0.4, 0],
  [1, 0.2, 0],
  [1, 0.1, 0],
  [0.9, 0.05, 0],
  [0.75, 0.08, 0],
  [0.5, 0.06, 0],
  [0.25, 0.05, 0],
  [0.12, 0.05, 0],
  [0.05, 0.05, 0],
];

/** The limits to try for a card, from the most to the least that it can show. */
export const CARD_LIMITS_TO_TRY: readonly Limits[] = SCALES.map(([sight, proof, queries, opened]) => {
  const limits = scaled(CARD_LIMITS, sight, proof, queries);
  return opened === undefined ? limits : { ...limits, urlLength: PLAIN_URL };
});

function scaled(limits: Limits, sight: number, proof: number, queries: number): Limits {
  const items = (count: number, scale: number): number => Math.max(1, Math.floor(count * scale));
  const characters = (length: number, scale: number): number =>
    Math.max(SHORTEST_LENGTH, Math.floor(length * scale));
  return {
    sentenceLength: characters(limits.sentenceLength, sight),
    valueLength: characters(limits.valueLength, sight),
    blocks: items(limits.blocks, sight),
    findings: items(limits.findings, sight),
    rows: items(limits.rows, sight),
    traits: items(limits.traits, sight),
    choices: items(limits.choices, sight),
    links: items(limits.links, sight),
    evidence: items(limits.evidence, proof),
    excluded: items(limits.excluded, proof),
    excludedEvidence: items(limits.excludedEvidence, proof),
    gaps: items(limits.gaps, proof),
    codeLength: characters(limits.codeLength, proof),
    queryLength: characters(limits.queryLength, queries),
    proved: items(limits.proved, proof),
    // Of more than these a report has the way to all of them.
    machines: Math.max(sight < 1 ? 1 : FEW_MACHINES, items(limits.machines, proof)),
    urlLength: proof < 1 ? PLAIN_URL : limits.urlLength,
    actions: limits.actions,
  };
}
