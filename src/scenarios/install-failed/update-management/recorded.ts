import type { DecodedError } from '../../../codes/decode-error.ts';
import { alsoNamed, calledWithin } from '../../../codes/error-sentences.ts';
import { checksFor } from '../../../codes/guest-checks.ts';
import { legacyRun } from '../../../facts/legacy-run.ts';
import { type Cause, defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import type { Text } from '../../../model/locale.ts';
import type { ErrorGroup } from '../error-groups.ts';
import { failedDeployment, failedText } from './failed-updates.ts';

/** A cause of Update Manager, found in the errors that a deployment of Update Management recorded of its updates (`ErrorResult`). */
export function recorded({ id, title, family }: Cause, isMeant: ErrorGroup): Cause {
  return defineCause({
    id,
    title,
    ...(family && { family }),
    kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
    severity: 'at-risk',
    needs: { legacyRun },
    actions: [],
    references: [REFERENCES.legacyTroubleshoot, REFERENCES.windowsUpdateErrors],
    judge({ legacyRun: { deployment, looked } }, { machine }) {
      const known = deployment && failedDeployment(deployment);
      if (!deployment || !known) return excluded(looked);
      const error = known.errors.find((each) => each.isKnown && isMeant(each));
      if (error === undefined) return excluded(...known.evidence);
      const checks = checksFor(error, null);
      return holds(saysOf(error, deploymentText(deployment, machine.name)), known.evidence, {
        ...(family && { cause: error.id }),
        ...(error.firstStep && { nextStep: error.firstStep }),
        notes: [
          failedText(known.failed),
          ...alsoNamed(known.errors.filter((each) => each !== error)),
          ...(checks ? [checks] : []),
          MOVE_ON,
        ],
        references: error.references,
      });
    },
  });
}

function saysOf(error: DecodedError, what: Text): Text {
  const { en, ja } = calledWithin(error);
  return {
    en: `Updates failed in ${what.en} with ${en}: ${error.means.en}`,
    ja: `${what.ja}で、更新プログラムが${ja}で失敗しました: ${error.means.ja}`,
  };
}
