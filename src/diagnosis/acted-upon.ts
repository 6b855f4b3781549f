import type { MachineAction } from '../actions/action.ts';
import type { Azure } from '../azure/azure.ts';
import { taggedInstead, tagsByName } from '../machines/place-instead.ts';
import { placesLike } from '../machines/places-in-sight.ts';
import type { Locale, Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Refusal } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import type { Grouping } from './grouping.ts';
import { holdingMachines } from './holding-machines.ts';
import type { Inquirer } from './inquirer.ts';
import { type Meant, meantMachines } from './meant-machines.ts';
import { forAll } from './refused-for-all.ts';

/** Nobody reads a preview of more, and no window holds their runs. */
const MOST_MACHINES = 1_000;

/** The machines that an action is meant for. Throws AzureReadError where none can be looked up. */
export function actedUpon(
  question: Question,
  { per }: Pick<MachineAction, 'per'>,
  inquirer: Inquirer,
  groupings: ReadonlyMap<TopicId, Grouping>,
): Promise<Meant> {
  return per === 'subscription'
    ? meantSubscriptions(question, inquirer, groupings)
    : meantIn(question, inquirer, groupings, MOST_MACHINES);
}

/** Why it is not to be had for what was meant, `near` what no machine is called; of a refusal without a name, for none of it. */
export async function refusedOf(
  meant: Meant,
  near: readonly Machine[],
  azure: Azure,
): Promise<readonly Refusal[]> {
  const { missing, notLeftOut, coverage, count } = meant;
  const unheard = coverage?.filters.ignored ?? [];
  if (unheard.length > 0)
    return await Promise.all(
      unheard.map(async ({ said: { en, ja }, why }) =>
        why === null ? noSuchPlace(en, await placesLike(en, azure)) : notTellable({ en, ja }, why),
      ),
    );
  if (notLeftOut.length > 0) return notLeftOut.map(noneToLeaveOut);
  return [
    ...missing.map((name) => notThere(name, near)),
    ...tooMany(meant),
    ...(count === 0 && coverage !== null ? [forAll(NONE_MEANT)] : []),
  ];
}

/** The machines that a question means; of these, where it means one group of an answer, those that stand in it now. */
async function meantIn(
  question: Question,
  inquirer: Inquirer,
  groupings: ReadonlyMap<TopicId, Grouping>,
  most: number,
): Promise<Meant> {
  const { holding } = question;
  if (holding === undefined) {
    const meant = await meantMachines(question, inquirer, most);
    const isNone = meant.entries.length === 0 && meant.missing.length > 0 && meant.twins === null;
    const tagged = isNone
      ? taggedInstead(question, meant.missing, await tagsByName(meant.missing, inquirer.azure))
      : null;
    return tagged === null ? meant : meantMachines(tagged, inquirer, most);
  }
  const grouping = groupings.get(holding.topic);
  if (grouping === undefined) throw new Error(`${holding.topic} tells no groups apart`);
  return holdingMachines(question, holding, grouping, inquirer, most);
}

/** One machine for each subscription that a question names, by a machine or by itself: whichever it is, what is done is the same. */
async function meantSubscriptions(
  question: Question,
  inquirer: Inquirer,
  groupings: ReadonlyMap<TopicId, Grouping>,
): Promise<Meant> {
  const { machines } = question.entities;
  const inPlace: Question = machines.length === 0 ? { ...question, scope: 'fleet' } : question;
  const { entries, ...meant } = await meantIn(inPlace, inquirer, groupings, Number.POSITIVE_INFINITY);
  const bySubscription = new Map(
    entries.map((entry) => [entry.machine.subscriptionId?.toLowerCase(), entry] as const),
  );
  return { ...meant, entries: [...bySubscription.values()], count: bySubscription.size };
}

/** `near`: the machines with names like it. */
function notThere(name: string, near: readonly Machine[]): Refusal {
  const names = [...new Set(near.map((machine) => machine.name))].join(', ');
  return {
    machine: null,
    name,
    reason: {
      en: `No machine named ${name} is visible to the bot.${names === '' ? '' : ` Nearest: ${names}.`}`,
      ja: `${name} という名前のマシンは、ボットから参照できる範囲にありません。${names === '' ? '' : `近い名前: ${names}`}`,
    },
  };
}

/** What is not to be touched would be, had its name a slip. */
function noneToLeaveOut(name: string): Refusal {
  return forAll({
    en: `${name} is to be left out, and nothing that is meant is called so: no machine, resource group, region or tag. Say it as Azure spells it.`,
    ja: `${name} を除くよう指定されましたが、対象の中にその名前のマシン、リソース グループ、リージョン、タグはありません。Azure での名前を指定してください。`,
  });
}

/** What is done in an unknown place would otherwise be done everywhere. */
function noSuchPlace(name: string, inSight: readonly Text[]): Refusal {
  const said = (locale: Locale, first: string) => [first, ...inSight.map((text) => text[locale])].join(' ');
  return forAll({
    en: said(
      'en',
      `No subscription, resource group or region named ${name} is visible to the bot, no tag says it and no name of a machine has it. Say it as Azure spells it.`,
    ),
    ja: said(
      'ja',
      `${name} に当たるサブスクリプション、リソース グループ、リージョン、タグの値、マシン名は、ボットから参照できる範囲にありません。Azure での名前を指定してください。`,
    ),
  });
}

/** What is done to machines that cannot be told from others would be done to those as well. */
function notTellable(said: Text, why: Text): Refusal {
  return forAll({
    en: `Which are ${said.en} cannot be told: ${why.en}.`,
    ja: `${said.ja}を特定できません: ${why.ja}。`,
  });
}

const NONE_MEANT: Text = {
  en: 'No machine of that kind is visible to the bot there now.',
  ja: '現在、該当するマシンはボットから参照できる範囲にありません。',
};

function tooMany({ count, entries }: Meant): readonly Refusal[] {
  if (count <= entries.length) return [];
  return [
    forAll({
      en: `That is ${count} machines; at most ${MOST_MACHINES} at once. Name a resource group, a tag, a region or a subscription with fewer.`,
      ja: `対象は ${count} 台です。一度に操作できるのは ${MOST_MACHINES} 台までです。リソース グループ、タグ、リージョン、サブスクリプションで絞り込んでください。`,
    }),
  ];
}
