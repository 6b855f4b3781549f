import {
  type AgentIdentity,
  LEGACY_WINDOW_IN_MS,
  type LegacyPresence,
  type SharingComputer,
} from '../facts/legacy-presence.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import { type Instant, millisecondsBetween } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import { type Machine, machineKey } from '../model/machine.ts';

/** Whether something was seen within the window that ends at the newest row of the workspace, or at the run that is named. */
export function isRecent(at: Instant | null, until: Instant): boolean {
  return at !== null && millisecondsBetween(at, until) <= LEGACY_WINDOW_IN_MS;
}

/** The newest heartbeat, where it is recent. */
export function recentHeartbeat({ heartbeat, until }: LegacyPresence): LegacyPresence['heartbeat'] {
  return heartbeat !== null && isRecent(heartbeat.at, until.value) ? heartbeat : null;
}

/** The latest id that the machine's own agent reported under: of its resource, else of rows that name none; null where all are another's. */
export function ownIdentity({ identities }: LegacyPresence, { id, kind }: Machine): AgentIdentity | null {
  const own = identities.find(({ machineId }) => machineId === machineKey(id));
  const nameless = identities.find(({ machineId }) => machineId === null || kind === 'log-analytics');
  return own ?? nameless ?? null;
}

interface Span {
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
}

/** Whether two reported at the same time, give or take the window: neither had long fallen silent when the other began. */
export function reportedTogether(one: Span, other: Span): boolean {
  return (
    millisecondsBetween(other.lastSeen, one.firstSeen) <= LEGACY_WINDOW_IN_MS &&
    millisecondsBetween(one.lastSeen, other.firstSeen) <= LEGACY_WINDOW_IN_MS
  );
}

/** Computers that reported under the machine's id at its own time. One that was renamed keeps its id, and its old name reports no more. */
export function clonesOf(identity: AgentIdentity): readonly SharingComputer[] {
  return identity.sharing.filter((other) => reportedTogether(identity, other));
}

/** Whether the agent had the solution of Update Management. */
export function isInSolution(heartbeat: NonNullable<LegacyPresence['heartbeat']>): boolean {
  return /\bupdates\b/i.test(heartbeat.solutions.value);
}

/**
 * Whether the machine sent update data, by its own last heartbeat: what it sent before it fell silent counts, however late others reported. `nobody`: no computer of the workspace did, which proves nothing about this one.
 */
export function updateDataState({
  heartbeat,
  updateData,
  anybody,
  until,
}: LegacyPresence): 'recent' | 'missing' | 'nobody' {
  const upTo = heartbeat !== null && heartbeat.at < until.value ? heartbeat.at : until.value;
  if (updateData !== null && isRecent(updateData.value, upTo)) return 'recent';
  return anybody.updateData !== null && isRecent(anybody.updateData.value, until.value)
    ? 'missing'
    : 'nobody';
}

/** That a machine sent nothing of late, and what others sent meanwhile. */
export function silence(presence: LegacyPresence): SomeEvidence {
  const { heartbeat, anybody, until, looked } = presence;
  return [heartbeat?.solutions.evidence ?? looked, anybody.heartbeat?.evidence ?? until.evidence];
}

/** The newest update data of a machine, or that the newest is another's. */
export function updateDataEvidence({ updateData, anybody, until }: LegacyPresence): Evidence {
  return updateData?.evidence ?? anybody.updateData?.evidence ?? until.evidence;
}

/**
 * What Azure does not see of a machine that reports to the wrong place or not at all, and the commands that show it there; all of them only read. Source: Update
 * Management troubleshooting; Log Analytics agent for Windows and for Linux, troubleshooting.
 */
export function guestAgentChecks({ osType }: Pick<Machine, 'osType'>, workspace: string): readonly Text[] {
  const checks = [ofWindows(workspace), ofLinux(workspace)] as const;
  if (osType === 'windows') return [checks[0]];
  if (osType === 'linux') return [checks[1]];
  return checks;
}

/** What the Log Analytics agent and the hybrid runbook worker need of the network. Source: "Azure Automation network configuration". */
export const OPEN_AGENT_PORTS: Text = {
  en: 'Allow port 443 to *.ods.opinsights.azure.com, *.oms.opinsights.azure.com, *.blob.core.windows.net and *.azure-automation.net, through the proxy where there is one.',
  ja: '*.ods.opinsights.azure.com、*.oms.opinsights.azure.com、*.blob.core.windows.net、*.azure-automation.net へのポート 443 を許可してください (プロキシがあればプロキシでも)。',
};

function ofWindows(workspace: string): Text {
  const commands = [
    'Get-Service HealthService',
    'Get-WinEvent -FilterHashtable @{LogName="Operations Manager"; Id=4502} -MaxEvents 20',
    'reg query "HKLM\\SOFTWARE\\Microsoft\\HybridRunbookWorker" /s',
    `Test-NetConnection ${workspace}.ods.opinsights.azure.com -Port 443`,
    `Test-NetConnection ${workspace}.agentsvc.azure-automation.net -Port 443`,
  ];
  return {
    en: `Azure does not see the agent's service, its registry and the firewall; look inside Windows: ${listed(commands, ', ')}. Event 4502 that names HybridAgent means that Automation cannot be reached.`,
    ja: `エージェントのサービス、レジストリ、ファイアウォールは Azure からは確認できません。Windows 上で確認してください: ${listed(commands, '、')}。HybridAgent を含むイベント 4502 は Automation に到達できないことを示します。`,
  };
}

function ofLinux(workspace: string): Text {
  const commands = [
    'sudo /opt/microsoft/omsagent/bin/omsadmin.sh -l',
    `sudo tail -n 200 /var/opt/microsoft/omsagent/${workspace}/log/omsagent.log`,
    `curl -sSI https://${workspace}.ods.opinsights.azure.com`,
    `curl -sSI https://${workspace}.agentsvc.azure-automation.net`,
  ];
  return {
    en: `Azure does not see the agent's state and the firewall; look inside Linux: ${listed(commands, ', ')}.`,
    ja: `エージェントの状態とファイアウォールは Azure からは確認できません。Linux 上で確認してください: ${listed(commands, '、')}。`,
  };
}

function listed(commands: readonly string[], separator: string): string {
  return commands.map((command) => `\`${command}\``).join(separator);
}
