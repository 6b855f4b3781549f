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

/** Regions by the city that they lie in, where it is called a region. Source: Azure's list of regions, physical locations. */
const REGION_OF_CITY: Readonly<Record<string, string>> = {
  tokyo: 'japaneast',
  東京: 'japaneast',
  osaka: 'japanwest',
  大阪: 'japanwest',
  dublin: 'northeurope',
  ダブリン: 'northeurope',
  amsterdam: 'westeurope',
  アムステルダム: 'westeurope',
  frankfurt: 'germanywestcentral',
  フランクフルト: 'germanywestcentral',
  london: 'uksouth',
  ロンドン: 'uksouth',
  paris: 'francecentral',
  パリ: 'francecentral',
  zurich: 'switzerlandnorth',
  singapore: 'southeastasia',
  シンガポール: 'southeastasia',
  'hong kong': 'eastasia',
  香港: 'eastasia',
  seoul: 'koreacentral',
  ソウル: 'koreacentral',
  sydney: 'australiaeast',
  シドニー: 'australiaeast',
  mumbai: 'westindia',
  toronto: 'canadacentral',
};
const CITY = `(?<name>${Object.keys(REGION_OF_CITY).join('|')})`;
const CITY_REGION = new RegExp(
  `(?<![a-z0-9._-])${CITY}\\s?(?:(?<=\\s)regions?(?![a-z])|の?リージョン)`,
  'dg',
);

/** Marks the Azure region that is named, as ARM spells it. */
export function markLocation(text: MarkedText): MarkedText {
  const ofCity = markPattern(text, 'location', CITY_REGION, (city) => REGION_OF_CITY[city] ?? null);
  const known = markPattern(
    ofCity,
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
