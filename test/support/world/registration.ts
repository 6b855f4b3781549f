import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { machineId, SUBSCRIPTION } from './world.ts';

export const WORKSPACE = '33333333-3333-4333-8333-333333333333';
export const OTHER_WORKSPACE = '55555555-5555-4555-8555-555555555555';

const HYBRID_AGENT = 'Microsoft.EnterpriseManagement.HealthService.AzureAutomation.HybridAgent';
const REFUSED = 'Unable to Register Machine for Patch Management, Registration Failed with Exception';

/** What the agent and the portal say, by the cause. */
export const MESSAGES = {
  'tls-mismatch': `${REFUSED} System.Net.Http.HttpRequestException: An error occurred while sending the request. ---> System.Net.WebException: The underlying connection was closed: An unexpected error occurred on a receive. ---> System.ComponentModel.Win32Exception: The client and server can't communicate, because they do not possess a common algorithm`,
  'proxy-altered-response': `${REFUSED} Newtonsoft.Json.JsonReaderException: Error parsing positive infinity value.`,
  'tls-interception':
    'The certificate presented by the service <wsid>.oms.opinsights.azure.com was not issued by a certificate authority used for Microsoft services. Contact your network administrator to see if they are running a proxy that intercepts TLS/SSL communication.',
  'access-denied': 'Access is denied. (Exception form HRESULT: 0x80070005(E_ACCESSDENIED))',
  'registered-to-other-workspace': `${REFUSED} System.InvalidOperationException: {"Message":"Machine is already registered to a different account."}`,
  'rsa-folder-unreadable': `${REFUSED} AgentService.HybridRegistration. PowerShell.Certificates.CertificateCreationException: Failed to create a self-signed certificate. ---> System.UnauthorizedAccessException: Access is denied.`,
} as const;

/** Event 4502 of the agent's own log, in which it tells of its registration. */
export function registrationEvent(name: string, message: string, at: string): JsonObject {
  return agentEvent(name, at, {
    EventID: 4502,
    RenderedDescription: `A module of type "${HYBRID_AGENT}" reported an exception ${message} which was running as part of rule "HybridAgent".`,
  });
}

/** An event of the agent's own log; without changes one that tells of no registration. */
export function agentEvent(name: string, at: string, changes: JsonObject = {}): JsonObject {
  return {
    TimeGenerated: at,
    Computer: `${name}.corp.contoso.com`,
    EventLog: 'Operations Manager',
    Source: 'Health Service Modules',
    EventID: 1210,
    EventLevelName: 'Information',
    RenderedDescription: 'New configuration became active.',
    _ResourceId: machineId(name).toLowerCase(),
    ...changes,
  };
}

/** A heartbeat of the Log Analytics agent with the solution of Update Management, unless the changes say otherwise. */
export function legacyHeartbeat(name: string, at: string, changes: JsonObject = {}): JsonObject {
  return {
    TimeGenerated: at,
    Category: 'Direct Agent',
    Computer: `${name}.corp.contoso.com`,
    OSType: 'Windows',
    Solutions: '"security", "updates"',
    ResourceId: machineId(name).toLowerCase(),
    ...changes,
  };
}

/** A workspace of the world with those tables. */
export function workspace(customerId: string, tables: JsonObject): JsonObject {
  const resourceId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/law-${customerId[0]}`;
  return { customerId, resourceId, tables };
}
