import { SharedRead } from '../azure/read/shared-read.ts';
import { areReadOneByOne } from '../facts/current-machines.ts';
import type { Fact, FactSheet, Facts, Gather } from '../facts/fact.ts';
import { isMeantFor, judge } from '../judging/judge.ts';
import type { Occasion } from '../judging/occasion.ts';
import type { Examination, Scenario } from '../judging/scenario.ts';
import type { Finding } from '../model/finding.ts';
import { type Machine, machineKey } from '../model/machine.ts';
import { gap, MACHINE } from '../model/reading.ts';
import type { Topic } from '../model/topic.ts';
import { telling } from './telling.ts';
import { unjudged } from './unjudged.ts';

/** What was read and judged of one machine. */
export interface Diagnosed {
  readonly machine: Machine;
  /** In the order of the scenarios. */
  readonly findings: readonly Finding[];
  readonly sheet: FactSheet;
}

/** One system's answer to one scenario, over the machines that it has not settled yet. */
interface Course {
  readonly topic: Topic;
  readonly examination: Examination;
  open: readonly Machine[];
}

/**
 * Judges every scenario on every machine, in the order given. Facts are read in stages, each for the machines that the stages
 * before have not settled, so that a healthy fleet costs few calls; all scenarios go through their stages together, so that
 * what several need is read once. Of a few machines all stages are read at once, and each is waited for only where the ones before
 * leave a machine open: nobody waits for a workspace to hear that a machine is healthy. `alsoRead` are facts that a report wants of every machine. A judgement that fails is reported
 * and leaves its machine `unknown` (BUG_UNEXPECTED); the others get their findings.
 */
export async function diagnose(
  scenarios: readonly Scenario[],
  alsoRead: Facts,
  machines: readonly Machine[],
  gather: Gather,
  reportError: (error: unknown) => void,
): Promise<readonly Diagnosed[]> {
  const courses = scenarios.flatMap(({ topic, examinations }) =>
    examinations.map((examination): Course => {
      const open = machines.filter((machine) => isMeantFor(examination, { machine }));
      return { topic, examination, open };
    }),
  );
  const sheets = new Map(machines.map(({ id }) => [machineKey(id), new Map()] as const));
  const sheetOf = ({ id }: Machine): FactSheet => sheets.get(machineKey(id)) ?? new Map();
  const occasionOf = (machine: Machine): Occasion => {
    const { asked, now } = gather;
    return { machine, subject: null, asked, now };
  };

  const stageCount = Math.max(1, ...courses.map(({ examination }) => stagesOf(examination).length));
  const wantedIn = (stage: number): Wanted => {
    const wanted = new Wanted();
    if (stage === 0) for (const fact of Object.values(alsoRead)) wanted.add(fact, machines);
    for (const { examination, open } of courses)
      for (const fact of stagesOf(examination)[stage] ?? [])
        wanted.add(fact, concerned(fact, examination, open));
    return wanted;
  };
  // Begun for nobody: its requests count once they are waited for.
  if (areReadOneByOne(gather))
    for (let stage = 0; stage < stageCount; stage += 1) new SharedRead(() => wantedIn(stage).read(gather));
  for (let stage = 0; stage < stageCount; stage += 1) {
    for (const [key, sheet] of await wantedIn(stage).read(gather))
      for (const [id, reading] of sheet) sheets.get(key)?.set(id, reading);
    for (const course of courses)
      course.open = course.open.filter(
        (machine) => !isSettled(course.examination, sheetOf(machine), occasionOf(machine)),
      );
  }
  return machines.map((machine) => ({
    machine,
    sheet: sheetOf(machine),
    findings: telling(
      courses.flatMap(({ topic, examination }) =>
        findingsOf(topic, examination, sheetOf(machine), occasionOf(machine), reportError),
      ),
    ),
  }));
}

/** The findings of one examination: one for each of its subjects, or one about the machine itself. */
export function findingsOf(
  topic: Topic,
  examination: Examination,
  sheet: FactSheet,
  occasion: Occasion,
  reportError: (error: unknown) => void,
): readonly Finding[] {
  try {
    const subjects = examination.subjects?.of(sheet, occasion) ?? [];
    return (subjects.length > 0 ? subjects : [null]).map((subject) =>
      judge(topic, examination, sheet, { ...occasion, subject }),
    );
  } catch (error) {
    reportError(error);
    return [notJudged(topic, examination, occasion.machine)];
  }
}

/** Which facts are wanted of which machines in one stage. */
class Wanted {
  readonly #machines = new Map<string, { readonly fact: Fact<unknown>; readonly of: Set<Machine> }>();

  add(fact: Fact<unknown>, machines: readonly Machine[]): void {
    const { of } = this.#machines.get(fact.id) ?? { of: new Set<Machine>() };
    for (const machine of machines) of.add(machine);
    this.#machines.set(fact.id, { fact, of });
  }

  async read(gather: Gather): Promise<readonly (readonly [ReturnType<typeof machineKey>, FactSheet])[]> {
    const read = await Promise.all(
      [...this.#machines.values()].map(({ fact, of }) => gather.readFacts([fact], [...of])),
    );
    return read.flatMap((sheets) => [...sheets]);
  }
}

function notJudged(topic: Topic, examination: Examination, machine: Machine | null): Finding {
  const name = machine?.name ?? topic.title.en;
  const says = {
    en: `${name} could not be judged: the bot failed.`,
    ja: `ボットの内部エラーのため、${name} を判定できませんでした。`,
  };
  const needs = {
    en: `Report this: judging ${name} failed inside the bot; its log has the details.`,
    ja: `報告してください: ${name} の判定中にボット内部でエラーが発生しました (詳細はログ)。`,
  };
  return unjudged(topic, examination, machine, says, [gap(MACHINE, 'BUG_UNEXPECTED', needs)]);
}

/** The stages of the premise, then everything else that subjects and causes are judged by. */
function stagesOf({ premise, subjects, causes }: Examination): readonly (readonly Fact<unknown>[])[] {
  const stages = (premise?.stages ?? []).map((stage) => Object.values(stage));
  const early = new Set(stages.flat().map(({ id }) => id));
  const late = [...Object.values(subjects?.needs ?? {}), ...causes.flatMap(factsOf)];
  const distinct = new Map(late.map((fact) => [fact.id, fact]));
  return [...stages, [...distinct.values()].filter(({ id }) => !early.has(id))];
}

/** The machines that a fact says something about: all, unless only causes that cannot befall some of them read it. */
function concerned(
  { id }: Fact<unknown>,
  { premise, subjects, causes }: Examination,
  machines: readonly Machine[],
): readonly Machine[] {
  const always = [...(premise?.stages ?? []), subjects?.needs ?? {}].flatMap((facts) => Object.values(facts));
  if (always.some((fact) => fact.id === id)) return machines;
  const readers = causes.filter((cause) => factsOf(cause).some((fact) => fact.id === id));
  return machines.filter((machine) => readers.some((cause) => isMeantFor(cause, { machine })));
}

function factsOf({
  needs,
  wants,
}: Pick<Examination['causes'][number], 'needs' | 'wants'>): readonly Fact<unknown>[] {
  return [...Object.values(needs), ...Object.values(wants ?? {})];
}

function isSettled({ premise }: Examination, sheet: FactSheet, occasion: Occasion): boolean {
  try {
    const outcome = premise?.judge(sheet, occasion).outcome;
    return outcome === 'clear' || outcome === 'not-applicable';
  } catch {
    // Not settled; the judgement at the end fails in the same way and reports it.
    return false;
  }
}
