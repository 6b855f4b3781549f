import { AZURE_REGIONS } from '../lexicon/azure-regions.ts';
import { type MarkedText, markPattern } from '../marked-text.ts';

/** Without spaces, so that "Japan East", "japan-east" and "japaneast" are one key. */
const REGION_BY_KEY: ReadonlyMap<string, string> = new Map(
  AZURE_REGIONS.flatMap(([name, ...spellings]) =>
    [name, ...spellings].map((spelling) => [keyOf(spelling), name] as const),
  ),
);

/** The longest spelling first: "East US 2" is not "East US". */
const SPELLINGS = [...REGION_BY_KEY.keys()].sort((left, right) => right.length - left.length);
const WRITTEN = AZURE_REGIONS.flatMap(([, en, ...ja]) => [en, ...ja])
  .sort((left, right) => right.length - left.length)
  .map((spelling) => spelling.toLowerCase().split(' ').join(String.raw`[\s-]?`));
const REGION = new RegExp(`(?<![a-z0-9._-])(?:${[...WRITTEN, ...SPELLINGS].join('|')})(?![a-z0-9_-])`, 'g');
/** A region that the table lacks, called one. */
const INTRODUCED =
  /(?<![a-z0-9_-])(?:region|location|リージョン)\s{0,2}[:=]?\s{0,2}["'「]?(?<name>[a-z]{4,24}\d?)(?![a-z0-9_-])/dg;

/** Marks the Azure region that is named, as ARM spells it. */
export function markLocation(text: MarkedText): MarkedText {
  const known = markPattern(
    text,
    'location',
    REGION,
    (spelling) => REGION_BY_KEY.get(keyOf(spelling)) ?? null,
  );
  return markPattern(known, 'location', INTRODUCED, (name) =>
    /(?:north|south|east|west|central)\d?$/.test(name) && !/^(?:north|south|east|west|central)$/.test(name)
      ? name
      : null,
  );
}

function keyOf(spelling: string): string {
  return spelling.toLowerCase().replace(/[\s-]/g, '');
}
