import type { Said } from '../model/answer.ts';
import type { Finding } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import { isPressing, standingOf } from '../model/standing.ts';
import { aboutNamed } from './about-named.ts';
import { answered } from './answered.ts';
import { bySeverity } from './by-severity.ts';
import type { Inquirer } from './inquirer.ts';
import { namedSystemFirst } from './named-system-first.ts';
import type { Task } from './task.ts';

/**
 * With what else somebody should look at on the machine, or that there is nothing, where what was asked for is not the trouble: who asks why a
 * machine is not updated wants the reason, whatever it is called. As it was said where something was found, or where it is not about exactly
 * one named machine.
 */
export async function lookedFurther(
  said: Said,
  question: Question,
  others: Task,
  inquirer: Inquirer,
): Promise<Said> {
  const [machine] = said.machines;
  const isAnswered = said.findings.some(({ verdict }) => verdict === 'found');
  if (isAnswered || machine === undefined || said.machines.length > 1 || question.scope === 'fleet')
    return said;
  const entities = { ...question.entities, machines: [machine.id.toLowerCase()] };
  const ofMachine = { ...question, entities };
  // What was found is told also where no more can be: that is an answer of its own beside it.
  const { findings } = await answered(ofMachine, others, () =>
    aboutNamed(ofMachine, others, others, inquirer),
  );
  const pressing = findings.filter((finding) => isPressing(standingOf(finding)));
  const isNoMatter = said.findings.every(({ verdict }) => verdict === 'not-applicable');
  // What was asked for is no matter of the machine: who patches it is what remains of the question.
  const further = pressing.length === 0 && isNoMatter ? findings.filter(isWhoPatches) : pressing;
  return {
    ...said,
    findings:
      further.length === 0
        ? said.findings.map(nothingElse)
        : namedSystemFirst([...said.findings, ...further].toSorted(bySeverity), question.text).toSorted(
            noMatterLast,
          ),
  };
}

function noMatterLast(one: Finding, other: Finding): number {
  return Number(one.verdict === 'not-applicable') - Number(other.verdict === 'not-applicable');
}

function isWhoPatches({ scenario }: Finding): boolean {
  return scenario === 'patch-orchestration-conflict';
}

const NOTHING_ELSE: Text = {
  en: 'Whatever else is checked of a machine in Update Manager was looked at as well: nothing there needs attention.',
  ja: 'Update Manager のほかの確認項目もすべて確認しましたが、対応が必要なものはありませんでした。',
};

/** Said once, under what was asked for. */
function nothingElse(finding: Finding, index: number): Finding {
  return index === 0 && (finding.verdict === 'clear' || finding.verdict === 'not-applicable')
    ? { ...finding, notes: [...finding.notes, NOTHING_ELSE] }
    : finding;
}
