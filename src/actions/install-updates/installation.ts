import { classificationsText } from '../../facts/classification-words.ts';
import { masksOf } from '../../model/known-packages.ts';
import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';
import { isOfEveryClass, saysAlso } from './how-much.ts';
import { namedUpdates, noKbNumber } from './named-updates.ts';

/** As long as a one-time update may take by default in the portal. ISO 8601. */
export const USUAL_LENGTH = 'PT2H';
export const USUAL_CLASSIFICATIONS: readonly string[] = ['Critical', 'Security'];
/** Where no class was named. */
export const USUAL_SAID: Text = {
  en: 'It installs critical and security updates; other kinds have to be said.',
  ja: '緊急更新とセキュリティ更新をインストールします (他の分類を含める場合は指定してください)。',
};
/** Where all updates were asked for. */
export const EVERY_SAID: Text = {
  en: 'It installs updates of every class, not only critical and security ones.',
  ja: '緊急更新とセキュリティ更新だけでなく、すべての分類の更新プログラムをインストールします。',
};

/** The classifications that an operating system's updates have. Source: InstallPatches, WindowsParameters and LinuxParameters. */
const KNOWN: Readonly<Record<'windows' | 'linux', readonly string[]>> = {
  windows: [
    'Critical',
    'Security',
    'UpdateRollUp',
    'FeaturePack',
    'ServicePack',
    'Definition',
    'Tools',
    'Updates',
  ],
  linux: ['Critical', 'Security', 'Other'],
};

type Classes = Pick<Wanted, 'text' | 'classifications'>;

/** What is installed on machines of one operating system: parameters of `installPatches`, each with its values. */
export function selection(
  wanted: Pick<Wanted, 'kb' | 'packages' | 'text' | 'classifications'>,
  osType: 'windows' | 'linux',
): Readonly<Record<string, readonly string[]>> {
  const { kb, packages, kbLeftOut, packagesLeftOut } = namedUpdates(wanted);
  const classificationsToInclude = classesOf(wanted, osType);
  if (osType === 'windows')
    return {
      ...(kb.length > 0 ? { kbNumbersToInclude: kb } : { classificationsToInclude }),
      ...(kbLeftOut.length > 0 && { kbNumbersToExclude: kbLeftOut }),
    };
  return {
    ...(packages.length > 0
      ? { packageNameMasksToInclude: packages.flatMap(masksOf) }
      : { classificationsToInclude }),
    ...(packagesLeftOut.length > 0 && { packageNameMasksToExclude: packagesLeftOut.flatMap(masksOf) }),
  };
}

/** Whether the classes are meant that are meant where nothing is said: neither classes nor updates by name. */
export function isUsual(wanted: Wanted): boolean {
  const { kb, packages } = namedUpdates(wanted);
  return wanted.classifications.length === 0 && kb.length + packages.length === 0 && !isOfEveryClass(wanted);
}

function classesOf(wanted: Classes, osType: 'windows' | 'linux'): readonly string[] {
  const said = knownOf(wanted, osType);
  if (said.length === 0) return isOfEveryClass(wanted) ? KNOWN[osType] : USUAL_CLASSIFICATIONS;
  return saysAlso(wanted) ? [...new Set([...USUAL_CLASSIFICATIONS, ...said])] : said;
}

function knownOf({ classifications }: Pick<Wanted, 'classifications'>, osType: 'windows' | 'linux') {
  return classifications.filter((each) => KNOWN[osType].includes(each));
}

/** The body of `installPatches`: the updates that are named, else those of the classifications that were said, else critical and security ones. */
export function installation(wanted: Wanted, osType: 'windows' | 'linux') {
  const { duration, reboot } = wanted;
  return {
    maximumDuration: duration ?? USUAL_LENGTH,
    rebootSetting: reboot ?? 'IfRequired',
    [`${osType}Parameters`]: selection(wanted, osType),
  };
}

/** Why nothing of what was named can be had on machines of an operating system: what is not named there is not installed in its stead. Null: it can. */
export function namedForOthers(wanted: Wanted, osType: 'windows' | 'linux'): Text | null {
  const { kb, packages } = namedUpdates(wanted);
  if (osType === 'linux' && kb.length > 0 && packages.length === 0) return KBS_ALONE;
  if (osType === 'windows' && packages.length > 0 && kb.length === 0) return PACKAGES_ALONE;
  const isByName = kb.length + packages.length > 0;
  const isKnown = wanted.classifications.length === 0 || knownOf(wanted, osType).length > 0;
  return isByName || isKnown ? null : otherClasses(wanted.classifications, osType);
}

function otherClasses(classifications: readonly string[], osType: 'windows' | 'linux'): Text {
  const [system, said, known] = [
    SYSTEMS[osType],
    classificationsText(classifications),
    classificationsText(KNOWN[osType]),
  ];
  return {
    en: `${system} has no updates of the class ${said.en}. It has: ${known.en}.`,
    ja: `${system} に分類「${said.ja}」はありません。指定できる分類: ${known.ja}`,
  };
}

const SYSTEMS = { windows: 'Windows', linux: 'Linux' } as const;

const KBS_ALONE: Text = {
  en: 'Only KB numbers are named, which Linux does not have: name packages, as in "package openssl*", or none for all critical and security updates.',
  ja: 'KB 番号だけが指定されていますが、Linux に KB 番号はありません。「openssl* パッケージ」のようにパッケージを指定するか、何も指定せずに緊急・セキュリティ更新プログラムをすべてインストールしてください。',
};
const PACKAGES_ALONE: Text = {
  en: 'Only packages are named, which Windows does not have: name KB numbers, as in KB5031364, or none for all critical and security updates.',
  ja: 'パッケージだけが指定されていますが、Windows では使えません。KB5031364 のように KB 番号を指定するか、何も指定せずに緊急・セキュリティ更新プログラムをすべてインストールしてください。',
};

/** Why the updates that were named cannot be meant; null: they can. */
export function badKb(wanted: Pick<Wanted, 'kb' | 'text'>): Text | null {
  const bad = wanted.kb.find((number) => !/^\d{6,8}$/.test(number)) ?? noKbNumber(wanted);
  return bad === null
    ? null
    : {
        en: `"${bad}" is no KB number: six to eight digits, as in KB5031364.`,
        ja: `「${bad}」は KB 番号ではありません。KB5031364 のように 6 ～ 8 桁の数字で指定してください。`,
      };
}
