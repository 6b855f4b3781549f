import type { Remedy } from './remedy.ts';
import { COMPONENT_STORE_CODES } from './update-agent/component-store-codes.ts';
import { DATA_CODES } from './update-agent/data-codes.ts';
import { NETWORK_CODES } from './update-agent/network-codes.ts';
import { NO_ACTION_CODES } from './update-agent/no-action-codes.ts';
import { POLICY_CODES } from './update-agent/policy-codes.ts';
import { PROXY_CODES } from './update-agent/proxy-codes.ts';
import { REBOOT_CODES } from './update-agent/reboot-codes.ts';
import { SERVER_CODES } from './update-agent/server-codes.ts';
import { SERVICE_CODES } from './update-agent/service-codes.ts';
import { SERVICING_CODES } from './update-agent/servicing-codes.ts';
import type { CodeEntry, CodeFamily, UpdateAgentCode } from './update-agent-code.ts';

const CODES_BY_FAMILY: Readonly<Record<CodeFamily, readonly CodeEntry[]>> = {
  network: NETWORK_CODES,
  proxy: PROXY_CODES,
  server: SERVER_CODES,
  policy: POLICY_CODES,
  service: SERVICE_CODES,
  'component-store': [...COMPONENT_STORE_CODES, ...SERVICING_CODES],
  reboot: REBOOT_CODES,
  data: DATA_CODES,
  'no-action': NO_ACTION_CODES,
};

const REMEDY_OF_FAMILY: Readonly<Record<CodeFamily, Remedy>> = {
  network: 'repair-in-guest',
  proxy: 'repair-in-guest',
  server: 'repair-in-guest',
  policy: 'repair-in-guest',
  service: 'repair-in-guest',
  'component-store': 'repair-in-guest',
  reboot: 'restart',
  data: 'repair-in-guest',
  'no-action': 'none',
};

/**
 * Every HRESULT that the bot can explain.
 * Source: Windows Update error reference (learn.microsoft.com/windows/deployment/update/windows-update-error-reference).
 */
export const UPDATE_AGENT_CODES: readonly UpdateAgentCode[] = (
  Object.keys(CODES_BY_FAMILY) as CodeFamily[]
).flatMap((family) =>
  CODES_BY_FAMILY[family].map((entry) => ({ remedy: REMEDY_OF_FAMILY[family], ...entry, family })),
);

const BY_CODE: ReadonlyMap<string, UpdateAgentCode> = new Map(
  UPDATE_AGENT_CODES.map((entry) => [entry.code, entry]),
);

/** The entry of a code written as `0x` and eight lower-case hex digits, or null where the bot has none. */
export function updateAgentCode(code: string): UpdateAgentCode | null {
  return BY_CODE.get(code) ?? null;
}
