import { restCommands } from '../actions/azure-command.ts';
import { inBothTools } from '../actions/by-hand.ts';
import { INSTEAD_OF_UNDO } from '../actions/instead-of-undo.ts';
import { AzureReadError } from '../azure/read-error.ts';
import { NOTHING_SAID, type Said } from '../model/answer.ts';
import type { Choice } from '../model/choice.ts';
import { deedName } from '../model/deed-name.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Plan, PlannedCall, PlanTarget, Refusal } from '../model/plan.ts';
import type { Question } from '../model/question.ts';
import { UNDO, undoableTargets } from '../model/undo.ts';
import { notAsLeft, whatItSets } from './as-left.ts';
import { deedsMeant, isNamed } from './deed-meant.ts';
import type { Inquirer } from './inquirer.ts';
import { permitFor } from './permit-for.ts';
import { digestOf, rolesOf } from './plan-sums.ts';
import { forAll } from './refused-for-all.ts';

/** Nobody looks for more than that was done lately. */
const MOST_TOLD = 5;

/**
 * What putting an earlier deed back would do: a plan like any other, whose calls are those that undo its own. What it wrote to is read again: where
 * that is no longer as the deed left it, it is refused. Of several deeds that may be meant it is asked back which.
 */
export function undone(question: Question, inquirer: Inquirer): Promise<Said> {
  const { recalled } = inquirer;
  const refuse = (refusals: readonly Refusal[]) => refused(question, inquirer, refusals);
  if (recalled?.of !== 'undo') return refuse([forAll(NOTHING_KEPT)]);
  const { deeds } = recalled;
  const [deed, ...others] = deedsMeant(question, deeds);
  if (deed === undefined) return refuse(nothingToUndo(deeds, inquirer));
  if (others.length > 0) return Promise.resolve(whichOne(question, [deed, ...others], inquirer));
  return planOf(question, deed, deeds, inquirer);
}

async function planOf(
  question: Question,
  deed: DeedRecord,
  deeds: readonly DeedRecord[],
  inquirer: Inquirer,
): Promise<Said> {
  const undoable = undoableTargets(deed, deeds);
  const outcomes = await Promise.all(
    deed.plan.targets.map((target, index): Promise<PlanTarget | Refusal | null> => {
      if (!isNamed(target, question)) return Promise.resolve(null);
      const refuse = (reason: Text) => ({ machine: target.machine, name: target.name, reason });
      return undoable.includes(index)
        ? putBack(target, inquirer, refuse)
        : Promise.resolve(refuse(whyNot(deed, target)));
    }),
  );
  const targets = outcomes.filter((each) => each !== null && 'calls' in each);
  const refusals = outcomes.filter((each) => each !== null && 'reason' in each);
  const { action, kind, verify } = deed.plan;
  const resources = targets.map(({ resource }) => resource);
  const plan: Plan = {
    action,
    kind,
    targets,
    refusals,
    reboot: NO_RESTART,
    cost: null,
    notes: [],
    undo: REDONE,
    role: rolesOf(targets),
    verify,
    undoes: { deed: deed.id, action, at: deed.requestedAt },
    permit: await permitFor(inquirer, { action, kind, resources }),
    digest: digestOf(`${UNDO} ${deed.id}`, { targets, refusals }),
  };
  const machines = targets.flatMap(({ machine }) => machine ?? []);
  return { ...NOTHING_SAID, intent: question.intent, machines, plan };
}

/** The target with its calls and those that undo them changed places; refused where it is not as it was left. */
async function putBack(
  target: PlanTarget,
  { azure }: Inquirer,
  refuse: (reason: Text) => Refusal,
): Promise<PlanTarget | Refusal> {
  const calls = target.undo ?? [];
  const records = new Map<string, Promise<unknown>>();
  const read = ({ path, apiVersion, permission }: PlannedCall): Promise<unknown> => {
    const record =
      records.get(path) ?? azure.getRecord(path, apiVersion, permission.replace(/\/\w+$/, '/read'));
    records.set(path, record);
    return record;
  };
  try {
    for (const call of target.calls) {
      const changed = notAsLeft(call, await read(call));
      if (changed !== null) return refuse(changed);
    }
    const notes: Text[] = [];
    for (const call of calls) {
      notes.push(whatItSets(call, await read(call)));
      if (call.method === 'DELETE' && SCHEDULE.test(call.path)) notes.push(ASSIGNED_SINCE);
    }
    const commands = inBothTools(BY_HAND, restCommands(calls));
    return { ...target, calls, undo: target.calls, commands, notes };
  } catch (error) {
    if (error instanceof AzureReadError) return refuse(error.needs);
    throw error;
  }
}

function whyNot({ state, plan }: DeedRecord, { undo }: PlanTarget): Text {
  if (state !== 'settled') return NOT_OVER;
  return undo === null ? (INSTEAD_OF_UNDO[plan.action] ?? NOT_UNDOABLE) : NOT_DONE;
}

function whichOne(question: Question, deeds: readonly DeedRecord[], inquirer: Inquirer): Said {
  const choices = deeds.map((deed): Choice => {
    const { en, ja } = deedName(deed, inquirer.topicTitle);
    const age = ageOf(deed.requestedAt, inquirer.now);
    const label = { en: `${en} (${age.en})`, ja: `${ja} (${age.ja})` };
    return { topic: UNDO, machine: null, label, question: { ...question, undoes: deed.id, candidates: [] } };
  });
  return { ...NOTHING_SAID, intent: 'clarify', choices };
}

/** Why nothing can be put back, and what was done lately, each with what can be done instead. */
function nothingToUndo(deeds: readonly DeedRecord[], inquirer: Inquirer): readonly Refusal[] {
  if (deeds.length === 0) return [forAll(NOTHING_DONE)];
  const lately = deeds.slice(0, MOST_TOLD).map((deed): Refusal => {
    const name = deedName(deed, inquirer.topicTitle)[inquirer.asker.locale];
    return { machine: null, name, reason: howItStands(deed, deeds) };
  });
  return [forAll(NONE_FITS), ...lately];
}

function howItStands(deed: DeedRecord, deeds: readonly DeedRecord[]): Text {
  if (undoableTargets(deed, deeds).length > 0) return CAN_BE_UNDONE;
  const [target] = deed.plan.targets.toSorted(
    (one, other) => Number(one.undo === null) - Number(other.undo === null),
  );
  return target === undefined ? NOT_UNDOABLE : whyNot(deed, target);
}

function ageOf(at: Instant, now: Instant): Text {
  const minutes = Math.max(0, Math.round(millisecondsBetween(at, now) / MINUTE_IN_MS));
  if (minutes < 120) return { en: `${minutes} min ago`, ja: `${minutes} 分前` };
  const hours = Math.round(minutes / 60);
  return hours < 48
    ? { en: `${hours} h ago`, ja: `${hours} 時間前` }
    : { en: `${Math.round(hours / 24)} days ago`, ja: `${Math.round(hours / 24)} 日前` };
}

async function refused(question: Question, inquirer: Inquirer, refusals: readonly Refusal[]): Promise<Said> {
  const plan: Plan = {
    action: UNDO,
    kind: 'setting',
    targets: [],
    refusals,
    reboot: null,
    cost: null,
    notes: [],
    undo: null,
    role: null,
    verify: null,
    permit: await permitFor(inquirer, { action: UNDO, kind: 'setting', resources: [] }),
    digest: digestOf(UNDO, { targets: [], refusals }),
  };
  return { ...NOTHING_SAID, intent: question.intent, plan };
}

const SCHEDULE = /\/maintenanceConfigurations\/[^/]+$/i;
const ASSIGNED_SINCE: Text = {
  en: 'Machines that were assigned to it since lose it.',
  ja: '作成後に割り当てたマシンの割り当ても失われます。',
};
const BY_HAND: Text = { en: 'Put it back', ja: '元に戻す' };
const NO_RESTART: Text = { en: 'No machine restarts now.', ja: '今すぐの再起動は発生しません。' };
const REDONE: Text = {
  en: 'Undoing this in turn sets again what was undone.',
  ja: 'この操作も元に戻せます。元に戻すと、取り消した設定が再び適用されます。',
};
const NOTHING_KEPT: Text = {
  en: 'Nothing was carried out here, so there is nothing to undo.',
  ja: 'ここでは何も実行していないため、元に戻す操作がありません。',
};
const NOTHING_DONE: Text = {
  en: 'Nothing was carried out in this conversation, so there is nothing to undo.',
  ja: 'この会話では何も実行していないため、元に戻す操作がありません。',
};
const NONE_FITS: Text = {
  en: 'No action of this conversation that fits can be undone. These were asked for last:',
  ja: 'この会話で、該当する元に戻せる操作はありません。最近の操作:',
};
const CAN_BE_UNDONE: Text = {
  en: 'It can be undone: say "undo that", or name its machine.',
  ja: '元に戻せます。「元に戻して」と入力するか、対象のマシンを指定してください。',
};
const NOT_OVER: Text = {
  en: 'It was not carried out, or is still under way.',
  ja: '実行されていないか、まだ実行中です。',
};
const NOT_DONE: Text = {
  en: 'It was not done here, or is undone already: there is nothing to put back.',
  ja: '実行されていないか、既に元に戻されているため、元に戻す対象がありません。',
};
const NOT_UNDOABLE: Text = { en: 'It cannot be undone.', ja: '元に戻せません。' };
