import { agentUpgradeParameters } from './k-agent-upgrade-parameters/answer.ts';
import type { Knowledge } from './knowledge.ts';

/** Every knowledge answer, in the order that help lists them. */
export const KNOWLEDGE: readonly Knowledge[] = [agentUpgradeParameters];
