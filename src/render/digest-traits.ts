import type { Trait } from '../model/block.ts';
import { type DigestPlan, isAroundRuns } from '../model/digest.ts';
import type { Locale, Text } from '../model/locale.ts';
import { POWER_WORDS } from '../model/power-asked.ts';
import type { Question } from '../model/question.ts';
import { releaseName } from '../model/release-name.ts';
import { cadenceText } from './cadence-text.ts';

/** When a digest comes, of which machines, and in which form. */
export function digestTraits(plan: DigestPlan): readonly Trait[] {
  return [
    { label: WHEN, value: whenText(plan) },
    { label: MACHINES, value: scopeText(plan.question) },
    ...formTraits(plan),
  ];
}

/** When it comes; of run notices that tell failures alone nothing comes before. */
export function whenText({ cadence, question: { digest = {} } }: DigestPlan): Text {
  if (!isAroundRuns(cadence)) return cadenceText(cadence);
  const isAfter = digest.errorsOnly || digest.afterOnly;
  if (digest.once) return isAfter ? AFTER_NEXT_RUN : AROUND_NEXT_RUN;
  return isAfter ? AFTER_RUNS : cadenceText(cadence);
}

const AFTER_RUNS: Text = {
  en: 'after a maintenance window',
  ja: 'メンテナンス期間の終了後',
};
const AFTER_NEXT_RUN: Text = {
  en: 'once, after the next maintenance window',
  ja: '次のメンテナンス期間の終了後 (1 回のみ)',
};
const AROUND_NEXT_RUN: Text = {
  en: 'once, an hour before the next maintenance window, and after it',
  ja: '次のメンテナンス期間の 1 時間前と終了後 (1 回のみ)',
};

/** In which form it comes. */
export function formTraits({ cadence, question }: DigestPlan): readonly Trait[] {
  const forms = isAroundRuns(cadence) ? OF_RUNS : OF_DIGESTS;
  return [
    { label: FORM, value: question.digest?.errorsOnly ? forms.errorsOnly : forms.whole },
    { label: LANGUAGE, value: LANGUAGES[question.locale] },
  ];
}

/** Which machines a question is about, by the limits that it names. */
export function scopeText({ entities, except }: Question): Text {
  const { machines, resourceGroup, subscription, location, place, besides, tags, schedule } = entities;
  const { osType, machineKind, osRelease, power } = entities;
  const limits = [
    ...machines.map((machine) => machine.split('/').at(-1)),
    resourceGroup,
    subscription,
    location,
    place,
    ...besides.map(({ name }) => name),
    ...tags.map(({ key, value }) => `${key}=${value}`),
    osRelease === null ? osType && SYSTEMS[osType] : releaseName(osRelease),
    machineKind && KINDS[machineKind],
    schedule?.split('/').at(-1),
  ].filter((limit) => typeof limit === 'string');
  const inLanguage = (locale: Locale) =>
    [...limits, ...(power === null ? [] : [POWER_WORDS[power][locale]])].join(', ');
  const isOfAll = limits.length === 0 && power === null;
  const named = isOfAll ? ALL : { en: inLanguage('en'), ja: inLanguage('ja') };
  const out = [...(except?.names ?? []), ...(except?.unheard ?? [])].join(', ');
  return out === '' ? named : { en: `${named.en}, not ${out}`, ja: `${named.ja} (${out} を除く)` };
}

const WHEN: Text = { en: 'When', ja: '投稿日時' };
const MACHINES: Text = { en: 'Machines', ja: '対象' };
const FORM: Text = { en: 'Shows', ja: '内容' };
const LANGUAGE: Text = { en: 'Language', ja: '言語' };
const ALL: Text = { en: 'all machines', ja: 'すべてのマシン' };
const OF_DIGESTS = {
  errorsOnly: { en: 'only what somebody has to see to', ja: '対応が必要なもののみ' },
  whole: { en: 'everything', ja: 'すべて' },
} as const satisfies Record<string, Text>;
const OF_RUNS = {
  errorsOnly: {
    en: 'only runs in which something failed, was left out or could not be read',
    ja: '失敗・未実行・読み取り不可があった実行のみ',
  },
  whole: { en: 'every run', ja: 'すべての実行' },
} as const satisfies Record<string, Text>;
const LANGUAGES: Readonly<Record<Locale, Text>> = {
  en: { en: 'English', ja: '英語' },
  ja: { en: 'Japanese', ja: '日本語' },
};
const SYSTEMS = { windows: 'Windows', linux: 'Linux' } as const;
const KINDS = { 'azure-vm': 'Azure VM', 'azure-arc': 'Azure Arc' } as const;
