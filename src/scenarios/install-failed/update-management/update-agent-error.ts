import { saysUpdateAgent } from '../error-groups.ts';
import { updateAgentError } from '../update-agent-error.ts';
import { recorded } from './recorded.ts';

/** Windows Update, servicing or the service names the error that a deployment recorded. */
export const updateAgentErrorInLegacy = recorded(updateAgentError, saysUpdateAgent);
