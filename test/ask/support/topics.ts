import { CANCEL } from '../../../src/conversation/cancel.ts';
import { HELP } from '../../../src/conversation/help.ts';
import { K_AGENT_UPGRADE_PARAMETERS } from '../../../src/knowledge/k-agent-upgrade-parameters/topic.ts';
import type { Topic } from '../../../src/model/topic.ts';
import { FLEET_DIAGNOSIS } from '../../../src/reports/fleet-diagnosis/topic.ts';
import { MACHINE_OVERVIEW } from '../../../src/reports/machine-overview/topic.ts';
import { PATCH_ORCHESTRATION } from '../../../src/reports/patch-orchestration/topic.ts';
import { AGENT_NOT_UPGRADED } from '../../../src/scenarios/agent-not-upgraded/topic.ts';
import { LEGACY_PROVIDER_NOT_REGISTERED } from '../../../src/scenarios/legacy-provider-not-registered/topic.ts';
import { NOT_ASSESSED } from '../../../src/scenarios/not-assessed/topic.ts';
import { PATCH_ORCHESTRATION_CONFLICT } from '../../../src/scenarios/patch-orchestration-conflict/topic.ts';
import { UPDATE_AGENT_ERROR } from '../../../src/scenarios/update-agent-error/topic.ts';

/** Every topic that understanding is tested with. */
export const TOPICS: readonly Topic[] = [
  NOT_ASSESSED,
  UPDATE_AGENT_ERROR,
  PATCH_ORCHESTRATION_CONFLICT,
  LEGACY_PROVIDER_NOT_REGISTERED,
  AGENT_NOT_UPGRADED,
  MACHINE_OVERVIEW,
  FLEET_DIAGNOSIS,
  PATCH_ORCHESTRATION,
  K_AGENT_UPGRADE_PARAMETERS,
  HELP,
  CANCEL,
];
