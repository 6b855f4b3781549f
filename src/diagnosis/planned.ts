import type { Action, Asking, Doing, MachineAction, PlaceAction, ScheduleAction } from '../actions/action.ts';
import { byHand, inBothTools } from '../actions/by-hand.ts';
import { maintenanceRegistration } from '../actions/maintenance-registration.ts';
import { isInAzure } from '../actions/remedy.ts';
import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import type { Citation } from '../azure/quote.ts';
import type { SharedRead } from '../azure/read/shared-read.ts';
import { type MaintenanceRun, RUNS, runOf } from '../facts/maintenance-run.ts';
import { registrationIn } from '../facts/provider-registration.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { type NearMachines, nearMachines } from '../machines/near-names.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Asked } from '../model/asked.ts';
import type { Text } from '../model/locale.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Plan, PlanTarget, Refusal } from '../model/plan.ts';
import type { Policy } from '../model/policy.ts';
import type { Question } from '../model/question.ts';
import type { TopicId } from '../model/topic.ts';
import { asArguments, type Wanted, wantedIn } from '../model/wanted.ts';
import { actedUpon, refusedOf } from './acted-upon.ts';
import { askedBack } from './asked-back.ts';
import { askedOf, spanOf } from './asked-of.ts';
import { machineChoices } from './choices.ts';
import { createGather } from './create-gather.ts';
import type { Grouping } from './grouping.ts';
import type { Inquirer } from './inquirer.ts';
import { isForLater, notAtOnce } from './not-at-once.ts';
import { permitFor } from './permit-for.ts';
import { existingIn, placeMeant } from './place-meant.ts';
import { digestOf, rolesOf } from './plan-sums.ts';
import { forAll } from './refused-for-all.ts';
import { withScheduleAmongNames } from './schedule-among-names.ts';
import { schedulesMeant } from './schedules-meant.ts';
import { unknownSchedule } from './unknown-schedule.ts';

/**
 * What an action would do to what a question names: a plan, which writes nothing. What cannot be done is refused in it, with the reason. Names that
 * several machines answer to are asked back. Throws AzureReadError where nothing can be looked up.
 */
export async function planned(
  asked: Question,
  action: Action,
  inquirer: Inquirer,
  groupings: ReadonlyMap<TopicId, Grouping>,
): Promise<Said> {
  const question = action.namesSchedule
    ? await withScheduleAmongNames(asked, asked.entities.machines, inquirer)
    : asked;
  const wanted = wantedIn(question);
  const isOff = action.kind === 'guest' && !isNamed(action, inquirer.policy ?? null);
  const unknown = isOff ? null : await unknownSchedule(question, action, wanted.schedule, inquirer);
  const refused = isOff
    ? offByDefault(action.id)
    : (unheard(question) ?? unknown?.reason ?? action.refuses(wanted));
  const subject: Subject = { question, wanted, inquirer, asked: askedFor(question, wanted, inquirer) };
  if (refused !== null) {
    const plain = await said(subject, action, { targets: [], refusals: [forAll(refused)] });
    return { ...plain, choices: refused === unknown?.reason ? unknown.choices : [] };
  }
  switch (action.over) {
    case 'machines':
      return overMachines(subject, action, groupings);
    case 'schedules':
      return overSchedules(subject, action);
    case 'places':
      return overPlace(subject, action);
  }
}

/** What a plan is made for. */
interface Subject {
  readonly question: Question;
  readonly wanted: Wanted;
  readonly inquirer: Inquirer;
  readonly asked: Asked;
}

/** Facts go by the schedule that the action was given as by one that was named. */
function askedFor(question: Question, { schedule }: Wanted, { asker, now }: Inquirer): Asked {
  return askedOf({ ...question, entities: { ...question.entities, schedule } }, asker, now);
}

function askingOf({ question, asked: { span }, inquirer: { now, asker } }: Subject): Asking {
  const { range } = question.entities;
  const spanIn = (timeZone: string) => (range === null ? null : spanOf(range, timeZone, now));
  return { now, timeZone: asker.timeZone, locale: question.locale, span, spanIn };
}

type ForTargets = Pick<Plan, 'targets' | 'refusals'>;

async function overMachines(
  subject: Subject,
  action: MachineAction,
  groupings: ReadonlyMap<TopicId, Grouping>,
): Promise<Said> {
  const { question, inquirer } = subject;
  if (action.per === 'subscription' && !saysWhere(question))
    return said(subject, action, { targets: [], refusals: [forAll(WHICH_SUBSCRIPTION)] });
  const meant = await actedUpon(question, action, inquirer, groupings);
  if (meant.twins !== null)
    return askedBack(question, meant.twins.name, meant.twins.machines, inquirer.azure);
  const { entries, coverage } = meant;
  const near =
    meant.missing.length === 1 ? await nearMachines(meant.missing[0] ?? '', inquirer.azure) : NONE_NEAR;
  const refusals = await refusedOf(meant, near.machines, inquirer.azure);
  const planned = refusals.some(({ name }) => name === '')
    ? { targets: [], refusals: [] }
    : !action.namesSchedule && isForLater(subject)
      ? { targets: [], refusals: notAtOnce(subject, entries) }
      : await planEach(subject, action, entries);
  const of = { targets: planned.targets, refusals: [...refusals, ...planned.refusals] };
  const [name = ''] = meant.missing;
  const choices = machineChoices(question, name, near.machines, near.subscriptionNames);
  return { ...(await said(subject, action, of)), choices, coverage };
}

const NONE_NEAR: NearMachines = { machines: [], subscriptionNames: new Map() };

async function planEach(
  subject: Subject,
  action: MachineAction,
  entries: readonly InventoryEntry[],
): Promise<ForTargets> {
  const { wanted, asked, inquirer } = subject;
  const { azure, now, reportError } = inquirer;
  const shared = new Map<string, SharedRead<unknown>>();
  const inquiry = { azure, now, asked, machineCount: entries.length, shared, reportError };
  const machines = entries.map(({ machine }) => machine);
  const sheets = await createGather(inquiry, entries).readFacts(Object.values(action.needs), machines);
  const targets = new Map<string, PlanTarget>();
  const refusals: Refusal[] = [];
  for (const machine of machines) {
    const refuse = (reason: Text) => refusals.push({ machine, name: machine.name, reason });
    if (!isInAzure(machine)) {
      refuse(ONLY_LOGGED);
      continue;
    }
    const facts = sheets.get(machineKey(machine.id)) ?? new Map();
    const planned = action.planFor({ machine, facts, wanted, ...askingOf(subject) });
    if ('refused' in planned) {
      refuse(planned.refused);
      continue;
    }
    const given = { ...asArguments(wanted), ...planned.given };
    const target = targetOf(planned, machine, byHand(action, machine, given));
    // What several machines have in common, a provider of their subscription, is written to once.
    targets.set(target.resource.toLowerCase(), target);
  }
  return { targets: [...targets.values()], refusals };
}

async function overSchedules(subject: Subject, action: ScheduleAction): Promise<Said> {
  const { question, wanted, inquirer } = subject;
  const { schedules, refused } = await schedulesMeant(question, wanted.schedule, inquirer);
  const targets: PlanTarget[] = [];
  const refusals: Refusal[] = refused === null ? [] : [forAll(refused)];
  for (const schedule of schedules) {
    const runs = action.readsRuns ? await runsOf(schedule, inquirer) : [];
    const planned = action.planFor({ schedule, runs, wanted, ...askingOf(subject) });
    if ('refused' in planned) refusals.push({ machine: null, name: schedule.name, reason: planned.refused });
    else targets.push(withoutMachine(planned, action, { resource: schedule.id, name: schedule.name }));
  }
  return said(subject, action, { targets, refusals });
}

async function runsOf(
  { id }: MaintenanceConfiguration,
  { azure, now }: Inquirer,
): Promise<readonly MaintenanceRun[]> {
  const subjectIds = [id.toLowerCase()];
  const citation: Citation = { source: 'resource-graph', record: id, at: now };
  return (await azure.lookUp(RUNS, { subjectIds })).map((row) => runOf(row, citation));
}

async function overPlace(asked: Subject, action: PlaceAction): Promise<Said> {
  const { question, inquirer } = asked;
  const meant = await placeMeant(question, inquirer);
  const wanted = { ...asked.wanted, schedule: asked.wanted.schedule ?? meant.newName };
  const subject = { ...asked, wanted };
  const name = wanted.schedule ?? '';
  const refuse = (reason: Text) =>
    said(subject, action, { targets: [], refusals: [{ machine: null, name, reason }] });
  if (meant.refused !== null) return refuse(meant.refused);
  const { place } = meant;
  const [existing, registration] = await Promise.all([
    existingIn(place, name, inquirer),
    registrationIn(place.subscriptionId, 'Microsoft.Maintenance', maintenanceRegistration, inquirer),
  ]);
  const planned = action.planFor({ place, existing, registration, wanted, ...askingOf(subject) });
  if ('refused' in planned) return refuse(planned.refused);
  const { location: _, ...within } = place;
  const container = `/subscriptions/${within.subscriptionId}/resourceGroups/${within.resourceGroup}`;
  return said(subject, action, {
    targets: [withoutMachine(planned, action, { resource: container, name })],
    refusals: [],
  });
}

function withoutMachine(
  { target, byHand: commands, ...doing }: Doing,
  action: Action,
  own: Pick<PlanTarget, 'resource' | 'name'>,
): PlanTarget {
  return {
    machine: null,
    ...own,
    commands: commands ? inBothTools(action.title, commands) : [],
    ...doing,
    ...target,
  };
}

function targetOf(
  { target, given: _, ...doing }: Doing,
  machine: Machine,
  commands: PlanTarget['commands'],
): PlanTarget {
  return {
    machine: target === undefined ? machine : null,
    resource: target?.resource ?? machine.id,
    name: target?.name ?? machine.name,
    commands,
    ...doing,
  };
}

async function said({ question, wanted, inquirer }: Subject, action: Action, of: ForTargets): Promise<Said> {
  const { id, kind } = action;
  const resources = of.targets.map(({ resource }) => resource);
  const permit = await permitFor(inquirer, { action: id, kind, resources });
  const machines = of.targets.flatMap(({ machine }) => machine ?? []);
  const plan: Plan = {
    action: id,
    kind,
    ...of,
    ...action.forAll(wanted, machines),
    role: rolesOf(of.targets),
    permit,
    digest: digestOf(id, of),
  };
  return { ...NOTHING_SAID, intent: question.intent, machines, plan };
}

/** What is done to whole subscriptions is done to none that was not meant. */
function saysWhere({ scope, entities }: Question): boolean {
  const { machines, subscription, resourceGroup, place, location, tags } = entities;
  const named = [...machines, ...tags, subscription ?? resourceGroup ?? place ?? location];
  return scope === 'fleet' || named.some((each) => each !== null);
}

/** Nothing is done where it is not understood what not to do it to. */
function unheard({ except }: Question): Text | null {
  const said = except?.unheard ?? [];
  if (said.length === 0) return null;
  const names = said.map((each) => `"${each}"`).join(', ');
  return {
    en: `What is to be left out is not understood: ${names}. Leave out machines, resource groups, regions or tags by name, updates by KB number ("except KB5031364"), by class ("except definition updates") or, on Linux, by package ("except package openssl*").`,
    ja: `除外の指定 (${names}) を解釈できませんでした。マシン、リソース グループ、リージョン、タグは名前で、更新プログラムは KB 番号 (「KB5031364 を除いて」)、分類 (「定義更新以外」)、Linux ではパッケージ (「openssl* パッケージ以外」) で指定してください。`,
  };
}

const WHICH_SUBSCRIPTION: Text = {
  en: 'Say for which subscription: name it, or a machine in it.',
  ja: '対象のサブスクリプションを、名前またはその中のマシンで指定してください。',
};

/** What runs inside machines is to be had only where the operator has named it, whoever asks. */
function isNamed({ id, kind }: Action, policy: Policy | null): boolean {
  return policy?.rules.some(({ allow }) => allow.includes(id) || allow.includes(kind)) ?? false;
}

function offByDefault(id: string): Text {
  return {
    en: `${id} is off by default: it runs commands inside machines. An operator turns it on by naming it in a rule of the bot's policy (UPDATEOPS_POLICY).`,
    ja: `${id} は既定で無効です。マシン内でコマンドを実行するためです。有効にするには、運用管理者がボットのポリシー (UPDATEOPS_POLICY) のルールにこのアクションを追加してください。`,
  };
}

const ONLY_LOGGED: Text = {
  en: 'It is known from Log Analytics alone: there is no Azure resource to act on.',
  ja: 'Log Analytics にのみ記録があり、操作できる Azure リソースがありません。',
};
