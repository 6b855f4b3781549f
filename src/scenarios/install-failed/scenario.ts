import { INSTALLATION_SUBJECT } from '../../judging/installation-words.ts';
import { LEGACY_DEPLOYMENT } from '../../judging/legacy-deployment.ts';
import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { runFailedToStart } from '../run-failed-to-start/scenario.ts';
import { agentReinstallNeeded } from './agent-reinstall-needed.ts';
import { diskFull } from './disk-full.ts';
import { failedRun } from './failed-run.ts';
import { isRunMeant } from './is-run-meant.ts';
import { machineUnreachable } from './machine-unreachable.ts';
import { packageManagerSignature } from './package-manager-signature.ts';
import { singleUpdateFailed } from './single-update-failed.ts';
import { INSTALL_FAILED } from './topic.ts';
import { unrecognisedError } from './unrecognised-error.ts';
import { unresolvedDependency } from './unresolved-dependency.ts';
import { updateAgentError } from './update-agent-error.ts';
import { deploymentFailed } from './update-management/deployment-failed.ts';
import { diskFullInLegacy } from './update-management/disk-full.ts';
import { packageManagerSignatureInLegacy } from './update-management/package-manager-signature.ts';
import { singleUpdateFailedInLegacy } from './update-management/single-update-failed.ts';
import { unrecognisedErrorInLegacy } from './update-management/unrecognised-error.ts';
import { unresolvedDependencyInLegacy } from './update-management/unresolved-dependency.ts';
import { updateAgentErrorInLegacy } from './update-management/update-agent-error.ts';

/**
 * Why did an installation of updates fail? Source: Update Management troubleshooting, "Update run fails (Linux)" and "Patches aren't
 * installed"; what Azure keeps of a run: `patchinstallationresources`, and of a deployment of Update Management: `UpdateRunProgress`.
 */
export const installFailed: Scenario = {
  topic: INSTALL_FAILED,
  // "What failed last night?": a run that never began installed nothing that could fail.
  orElse: { scenario: runFailedToStart, isMeant: isRunMeant },
  examinations: [
    defineExamination({
      system: 'update-manager',
      kinds: ['azure-vm', 'azure-arc'],
      premise: failedRun,
      subjects: INSTALLATION_SUBJECT,
      causes: [
        machineUnreachable,
        diskFull,
        unresolvedDependency,
        packageManagerSignature,
        updateAgentError,
        singleUpdateFailed,
        agentReinstallNeeded,
        unrecognisedError,
      ],
      clear: ({ machine }) => ({
        en: `No installation of updates on ${machine.name} failed.`,
        ja: `${machine.name} の更新プログラムのインストールに失敗はありません。`,
      }),
    }),
    defineExamination({
      system: 'update-management',
      kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
      premise: deploymentFailed,
      subjects: LEGACY_DEPLOYMENT,
      causes: [
        diskFullInLegacy,
        unresolvedDependencyInLegacy,
        packageManagerSignatureInLegacy,
        updateAgentErrorInLegacy,
        singleUpdateFailedInLegacy,
        unrecognisedErrorInLegacy,
      ],
      clear: ({ machine }) => ({
        en: `No update failed in the deployment of Update Management on ${machine.name}.`,
        ja: `旧 Update Management の ${machine.name} への展開で、失敗した更新プログラムはありません。`,
      }),
    }),
  ],
};
