import { INSTALLATION_SUBJECT } from '../../judging/installation-words.ts';
import { defineExamination, type Scenario } from '../../judging/scenario.ts';
import { agentReinstallNeeded } from './agent-reinstall-needed.ts';
import { diskFull } from './disk-full.ts';
import { failedRun } from './failed-run.ts';
import { machineUnreachable } from './machine-unreachable.ts';
import { packageManagerSignature } from './package-manager-signature.ts';
import { singleUpdateFailed } from './single-update-failed.ts';
import { INSTALL_FAILED } from './topic.ts';
import { unrecognisedError } from './unrecognised-error.ts';
import { unresolvedDependency } from './unresolved-dependency.ts';
import { updateAgentError } from './update-agent-error.ts';

/**
 * Why did an installation of updates fail? Source: Update Management troubleshooting, "Update run fails (Linux)" and "Patches aren't
 * installed"; what Azure keeps of a run: `patchinstallationresources`.
 */
export const installFailed: Scenario = {
  topic: INSTALL_FAILED,
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
  ],
};
