import type { DecodedError } from '../../codes/decode-error.ts';
import { alsoNamed, calledWithin } from '../../codes/error-sentences.ts';
import { checksFor } from '../../codes/guest-checks.ts';
import { SEVERITY_OF_REMEDY } from '../../codes/remedy.ts';
import { updateSourceNote } from '../../codes/update-source.ts';
import type { InstallationRun } from '../../facts/installation-run.ts';
import type { Judgement } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import type { Text } from '../../model/locale.ts';
import type { OfferedAction } from '../../model/offered-action.ts';
import { aboutTheRun } from './about-the-run.ts';
import type { ErrorGroup } from './error-groups.ts';
import { type RunErrors, runErrors } from './run-errors.ts';

interface Explained {
  /** Which errors the cause stands for. */
  readonly isMeant: ErrorGroup;
  /** Offered beside what the error calls for. */
  readonly actions?: readonly OfferedAction[];
  /** The cause's id on this occasion is the error's. */
  readonly isFamily?: true;
}

/** Whether an error of the run, or of the question, is one that a cause stands for; then what it means and what remedies it. */
export function explainError(
  run: InstallationRun,
  occasion: Occasion<'azure-vm' | 'azure-arc'>,
  { isMeant, actions = [], isFamily }: Explained,
): Judgement {
  const errors = runErrors(run, occasion);
  const [error] = errors.leading.filter(isMeant);
  if (!error) return excluded(...errors.evidenceOf(null));
  const { machine } = occasion;
  const service = run.installation?.patchService?.value ?? null;
  const others = [...errors.leading.filter((each) => each !== error), ...errors.others];
  const notes = [updateSourceNote(error, service), checksFor(error, service)].filter((note) => note !== null);
  return holds(saysOf(error, errors, machine.name), errors.evidenceOf(error), {
    ...(isFamily && { cause: error.id }),
    notes: [...alsoNamed(others), ...aboutTheRun(errors, machine), ...notes],
    actions: distinct([...error.actions, ...actions]),
    references: error.references,
    ...(error.firstStep && { nextStep: error.firstStep }),
    ...(error.remedy && { severity: SEVERITY_OF_REMEDY[error.remedy] }),
  });
}

function saysOf(error: DecodedError, { failed }: RunErrors, machineName: string): Text {
  const { en, ja } = calledWithin(error);
  const { means } = error;
  if (failed === null)
    return {
      en: `${en}, which the question names for ${machineName}: ${means.en}`,
      ja: `質問にある ${machineName} のエラー ${ja}: ${means.ja}`,
    };
  const what = installationText(failed, machineName);
  return {
    en: `${what.en.replace(/^the/, 'The')} failed with ${en}: ${means.en}`,
    ja: `${what.ja}が${ja}で失敗しました: ${means.ja}`,
  };
}

function distinct(actions: readonly OfferedAction[]): readonly OfferedAction[] {
  return [...new Map(actions.map((action) => [action.id, action])).values()];
}
