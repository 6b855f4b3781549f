import { createHash } from 'node:crypto';
import type { Action, Planned } from '../actions/action.ts';
import { smallestRole } from '../actions/built-in-roles.ts';
import { byHand } from '../actions/by-hand.ts';
import { isInAzure } from '../actions/remedy.ts';
import type { SharedRead } from '../azure/read/shared-read.ts';
import type { InventoryEntry } from '../machines/inventory.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Text } from '../model/locale.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import type { Plan, PlanTarget, Refusal } from '../model/plan.ts';
import { type Policy, permitOf } from '../model/policy.ts';
import type { Question } from '../model/question.ts';
import { asArguments, type Wanted } from '../model/wanted.ts';
import { askedBack } from './asked-back.ts';
import { askedOf } from './asked-of.ts';
import { createGather } from './create-gather.ts';
import type { Inquirer } from './inquirer.ts';
import { type Meant, meantMachines } from './meant-machines.ts';
import { schedulesMeant } from './schedules-meant.ts';

/** Nobody reads a preview of more, and no window holds their runs. */
const MOST_MACHINES = 1_000;

/**
 * What an action would do to what a question names: a plan, which writes nothing. What cannot be done is refused in it, with the reason. Names that
 * several machines answer to are asked back. Throws AzureReadError where nothing can be looked up.
 */
export function planned(question: Question, action: Action, inquirer: Inquirer): Promise<Said> {
  const wanted = wantedIn(question);
  const isOff = action.kind === 'guest' && !isNamed(action, inquirer.policy ?? null);
  const refused = isOff ? offByDefault(action.id) : action.refuses(wanted);
  if (refused !== null) {
    const refusals = [{ machine: null, name: '', reason: refused }];
    return Promise.resolve(said(question, action, wanted, { targets: [], refusals }, inquirer));
  }
  return action.over === 'schedules'
    ? overSchedules(question, action, wanted, inquirer)
    : overMachines(question, action, wanted, inquirer);
}

/** How it is to be done: as a finding gave it, else as the question says. */
function wantedIn({ entities, given = {} }: Question): Wanted {
  const { classifications, reboot, version } = entities;
  const single = (name: 'schedule' | 'run' | 'duration') => given[name]?.[0] ?? entities[name];
  return {
    kb: given.kb ?? entities.kb,
    schedule: single('schedule'),
    run: single('run'),
    duration: single('duration'),
    classifications: given.classifications ?? classifications,
    reboot,
    provider: given.namespace?.[0]?.toLowerCase() ?? entities.provider,
    version: given.version?.[0] ?? version,
    given,
  };
}

type ForTargets = Pick<Plan, 'targets' | 'refusals'>;

async function overMachines(
  question: Question,
  action: Extract<Action, { over: 'machines' }>,
  wanted: Wanted,
  inquirer: Inquirer,
): Promise<Said> {
  if (action.per === 'subscription' && !namesPlace(question)) {
    const refusals = [{ machine: null, name: '', reason: WHICH_SUBSCRIPTION }];
    return said(question, action, wanted, { targets: [], refusals }, inquirer);
  }
  const meant =
    action.per === 'subscription'
      ? await meantSubscriptions(question, inquirer)
      : await meantMachines(question, inquirer, MOST_MACHINES);
  if (meant.twins !== null)
    return askedBack(question, meant.twins.name, meant.twins.machines, inquirer.azure);
  const { entries, missing } = meant;
  const refusals = [...missing.map(notThere), ...tooMany(meant)];
  const planned = refusals.some(({ name }) => name === '')
    ? { targets: [], refusals: [] }
    : await planEach(question, action, wanted, entries, inquirer);
  const all = { targets: planned.targets, refusals: [...refusals, ...planned.refusals] };
  return said(question, action, wanted, all, inquirer);
}

async function planEach(
  question: Question,
  action: Extract<Action, { over: 'machines' }>,
  wanted: Wanted,
  entries: readonly InventoryEntry[],
  { azure, asker, now, reportError }: Inquirer,
): Promise<ForTargets> {
  const asked = askedOf(question, asker, now);
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
    const planned = action.planFor({ machine, facts, wanted });
    if ('refused' in planned) {
      refuse(planned.refused);
      continue;
    }
    const target = targetOf(
      planned,
      machine,
      byHand(action, machine, { ...asArguments(wanted), ...planned.given }),
    );
    // What several machines have in common, a provider of their subscription, is written to once.
    targets.set(target.resource.toLowerCase(), target);
  }
  return { targets: [...targets.values()], refusals };
}

async function overSchedules(
  question: Question,
  action: Extract<Action, { over: 'schedules' }>,
  wanted: Wanted,
  inquirer: Inquirer,
): Promise<Said> {
  const { schedules, refused } = await schedulesMeant(question, inquirer);
  const targets: PlanTarget[] = [];
  const refusals: Refusal[] = refused === null ? [] : [{ machine: null, name: '', reason: refused }];
  for (const schedule of schedules) {
    const planned = action.planFor({ schedule, wanted });
    if ('refused' in planned) refusals.push({ machine: null, name: schedule.name, reason: planned.refused });
    else
      targets.push({
        machine: null,
        resource: schedule.id,
        name: schedule.name,
        commands: [],
        ...planned,
        ...planned.target,
      });
  }
  return said(question, action, wanted, { targets, refusals }, inquirer);
}

function targetOf(
  { target, given: _, ...doing }: Extract<Planned, { calls: unknown }>,
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

function said(
  question: Question,
  action: Action,
  wanted: Wanted,
  of: ForTargets,
  { policy = null, asker, now }: Inquirer,
): Said {
  const { id, kind } = action;
  const resources = of.targets.map(({ resource }) => resource);
  const permit = permitOf(policy, { actor: asker.actor, action: id, kind, resources, at: now });
  const plan: Plan = {
    action: id,
    kind,
    ...of,
    ...action.forAll(wanted),
    role: rolesOf(of.targets),
    permit,
    digest: digestOf(id, of),
  };
  const machines = of.targets.flatMap(({ machine }) => machine ?? []);
  return { ...NOTHING_SAID, intent: question.intent, machines, plan };
}

/** Over what would be sent, and what is refused and why: whoever lets it has seen that. */
function digestOf(action: string, { targets, refusals }: ForTargets): string {
  const shown = {
    action,
    targets: targets.map(({ resource, calls }) => ({
      resource: resource.toLowerCase(),
      calls: calls.map(({ method, path, apiVersion, body }) => ({ method, path, apiVersion, body })),
    })),
    refusals: refusals.map(({ name, reason }) => [name, reason.en]),
  };
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

/** What it takes at each target, the same ones once; null where that of one is not known. */
function rolesOf(targets: readonly PlanTarget[]): string | null {
  const roles = targets.map(({ calls, undo }) =>
    smallestRole([...calls, ...(undo ?? [])].map(({ permission }) => permission)),
  );
  return roles.length === 0 || roles.includes(null) ? null : [...new Set(roles)].join(' / ');
}

/** What is done to whole subscriptions is done to none that was not meant. */
function namesPlace({ scope, entities }: Question): boolean {
  const { machines, subscription, resourceGroup, place, location, tags } = entities;
  const named = [...machines, ...tags, subscription ?? resourceGroup ?? place ?? location];
  return scope === 'fleet' || named.some((each) => each !== null);
}

const WHICH_SUBSCRIPTION: Text = {
  en: 'Say for which subscription: name it, or a machine in it.',
  ja: '対象のサブスクリプションを、名前またはその中のマシンで指定してください。',
};

/** One machine for each subscription that a question names, by a machine or by itself: whichever it is, what is done is the same. */
async function meantSubscriptions(question: Question, inquirer: Inquirer): Promise<Meant> {
  const { machines } = question.entities;
  const inPlace: Question = machines.length === 0 ? { ...question, scope: 'fleet' } : question;
  const { entries, ...meant } = await meantMachines(inPlace, inquirer, Number.POSITIVE_INFINITY);
  const bySubscription = new Map(
    entries.map((entry) => [entry.machine.subscriptionId?.toLowerCase(), entry] as const),
  );
  return { ...meant, entries: [...bySubscription.values()], count: bySubscription.size };
}

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

function notThere(name: string): Refusal {
  return {
    machine: null,
    name,
    reason: {
      en: `No machine named ${name} is visible to the bot.`,
      ja: `${name} という名前のマシンは、ボットから参照できる範囲にありません。`,
    },
  };
}

function tooMany({ count, entries }: Meant): readonly Refusal[] {
  if (count <= entries.length) return [];
  return [
    {
      machine: null,
      name: '',
      reason: {
        en: `That is ${count} machines; at most ${MOST_MACHINES} at once. Name a resource group, a tag, a region or a subscription with fewer.`,
        ja: `対象は ${count} 台です。一度に操作できるのは ${MOST_MACHINES} 台までです。リソース グループ、タグ、リージョン、サブスクリプションで絞り込んでください。`,
      },
    },
  ];
}

const ONLY_LOGGED: Text = {
  en: 'It is known from Log Analytics alone: there is no Azure resource to act on.',
  ja: 'Log Analytics にのみ記録があり、操作できる Azure リソースがありません。',
};
