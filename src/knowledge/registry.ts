import { agentUpgradeParameters } from './k-agent-upgrade-parameters/answer.ts';
import { autoGuestPatching } from './k-auto-guest-patching/answer.ts';
import { automaticByOs } from './k-automatic-by-os/answer.ts';
import { azureManaged } from './k-azure-managed/answer.ts';
import { customerManaged } from './k-customer-managed/answer.ts';
import { defenderDefinitions } from './k-defender-definitions/answer.ts';
import { hotpatch } from './k-hotpatch/answer.ts';
import { imageDefault } from './k-image-default/answer.ts';
import { linuxClassification } from './k-linux-classification/answer.ts';
import { manualUpdates } from './k-manual/answer.ts';
import { patchOrchestrationModes } from './k-patch-orchestration/answer.ts';
import { superseded } from './k-superseded/answer.ts';
import { wsusCleanup } from './k-wsus-cleanup/answer.ts';
import type { Knowledge } from './knowledge.ts';

/** Every knowledge answer, in the order that help lists them. */
export const KNOWLEDGE: readonly Knowledge[] = [
  agentUpgradeParameters,
  autoGuestPatching,
  automaticByOs,
  azureManaged,
  customerManaged,
  defenderDefinitions,
  hotpatch,
  imageDefault,
  linuxClassification,
  manualUpdates,
  patchOrchestrationModes,
  superseded,
  wsusCleanup,
];
