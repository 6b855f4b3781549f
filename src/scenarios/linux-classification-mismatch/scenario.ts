import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { esmRequired } from './esm-required.ts';
import { noSecurityMetadata } from './no-security-metadata.ts';
import { LINUX_CLASSIFICATION_MISMATCH } from './topic.ts';
import { vendorClassifiesDifferently as differentlyInLegacy } from './update-management/vendor-classifies-differently.ts';
import { whetherScanned } from './update-management/whether-scanned.ts';
import { vendorClassifiesDifferently } from './vendor-classifies-differently.ts';
import { whetherMismatched } from './whether-mismatched.ts';

/** Why are other updates installed on Linux than were listed as security updates? Source: Update Management troubleshooting, "Linux updates shown as pending and those installed vary". */
export const linuxClassificationMismatch: Scenario = {
  topic: LINUX_CLASSIFICATION_MISMATCH,
  // What somebody saw under which classification, only he knows; for every Linux machine the lists would cost an overview too much.
  answersOnlyWhenAsked: true,
  // "Security updates are not installed" is said of machines that get none at all as well.
  looksFurther: true,
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: whetherMismatched,
      causes: [vendorClassifiesDifferently, noSecurityMetadata, esmRequired],
      clear: ({ machine }) => ({
        en: `Assessment and runs class the updates of ${machine.name} alike.`,
        ja: `${machine.name} の更新プログラムの分類に、評価と実行の間で相違はありません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: whetherScanned,
      causes: [differentlyInLegacy],
      clear: ({ machine }) => ({
        en: `The retired Update Management did not see others installed on ${machine.name} while security updates were needed.`,
        ja: `旧 Update Management の記録では、${machine.name} でセキュリティ更新が必要な間に別の分類の更新プログラムがインストールされたことはありません。`,
      }),
    }),
  ],
};
