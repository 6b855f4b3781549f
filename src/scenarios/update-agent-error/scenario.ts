import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { hresult } from './hresult.ts';
import { namedErrors } from './named-errors.ts';
import { packageManagerSignature } from './package-manager-signature.ts';
import { serviceError } from './service-error.ts';
import { UPDATE_AGENT_ERROR } from './topic.ts';
import { unrecognisedError } from './unrecognised-error.ts';

const CAUSES = [hresult, packageManagerSignature, serviceError, unrecognisedError];

/**
 * What does an error mean, and what remedies it? The question names it, or the machine's records do.
 * Source: Update Management troubleshooting, "Machine shows as Not assessed and shows an HRESULT exception".
 */
export const updateAgentError: Scenario = {
  topic: UPDATE_AGENT_ERROR,
  // What the records of a machine show is told there by the scenarios of what failed; here it is decoded for who asks.
  answersOnlyWhenAsked: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc', 'none'],
      premise: null,
      causes: CAUSES,
      clear: (occasion) => {
        const name = occasion.machine?.name ?? '';
        const isNamed = namedErrors(occasion).known.length > 0;
        const error = isNamed
          ? { en: 'does not show this error', ja: 'このエラー' }
          : { en: 'shows no error', ja: 'エラー' };
        return {
          en: `What Azure has recorded of ${name} ${error.en}: neither the last assessment nor the last installation of updates, nor the patch extension.`,
          ja: `Azure の記録では、${name} に${error.ja}はありません (直近の評価、直近の更新プログラムのインストール、更新用拡張機能)。`,
        };
      },
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['log-analytics'],
      premise: null,
      causes: CAUSES,
      clear: ({ machine }) => ({
        en: `The deployments of the retired Update Management that are on record of ${machine.name} do not show this error.`,
        ja: `記録に残る ${machine.name} への旧 Update Management の更新の展開に、このエラーはありません。`,
      }),
    }),
  ],
};
