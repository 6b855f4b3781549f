import { type arcConnection, isConnected } from '../facts/arc-connection.ts';
import type { coveredRegistration } from '../facts/covered-registration.ts';
import { extensionBlock } from '../facts/extension-block.ts';
import type { extensionSettings } from '../facts/extension-settings.ts';
import type { Readings } from '../facts/fact.ts';
import type { guestAgentReadAlong } from '../facts/guest-agent-read-along.ts';
import type { orchestration } from '../facts/orchestration.ts';
import { hasFailed } from '../facts/patch-extension-of.ts';
import type { patchExtensionReadAlong } from '../facts/patch-extension-read-along.ts';
import type { powerState } from '../facts/power-state.ts';
import { recordedState, stateInBrackets } from '../facts/state-words.ts';
import { minuteText } from '../judging/time-text.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { MODES } from './patch-orchestration/modes.ts';

/** What tells whether the run of a schedule would pass a machine over. */
export type RunReadings = Readings<{
  readonly orchestration: typeof orchestration;
  readonly powerState: typeof powerState;
  readonly arcConnection: typeof arcConnection;
  readonly registration: typeof coveredRegistration;
  readonly extensionSettings: typeof extensionSettings;
  readonly guestAgent: typeof guestAgentReadAlong;
  readonly patchExtensions: typeof patchExtensionReadAlong;
}>;

/** A reason for which a run passes over a machine that its schedule takes, as the machine is now. */
export interface RunObstacle {
  readonly id:
    | 'not-registered'
    | 'mode'
    | 'stopped'
    | 'arc-disconnected'
    | 'extensions-blocked'
    | 'agent-not-ready'
    | 'extension-failed';
  readonly says: Text;
}

/** Whether schedules patch a machine: a virtual machine only in its one mode, where in any other a window that opens fails; an Arc-enabled server in all. */
export function isPatchedBySchedules(
  { kind }: Machine,
  { orchestration: mode }: Pick<RunReadings, 'orchestration'>,
): boolean | null {
  if (kind === 'azure-arc') return true;
  return mode?.isKnown ? mode.value.mode === 'customer-managed' : null;
}

/** That the provider of schedules is not registered in the machine's subscription: no run of any schedule takes place there. */
export function registrationObstacle({ registration }: RunReadings): readonly RunObstacle[] {
  const state = registration?.isKnown ? registration.value : null;
  if (state === null || state.value.toLowerCase() === 'registered') return [];
  return [{ id: 'not-registered', says: notRegistered(state.value) }];
}

/** The mode in which no schedule patches the machine. */
export function modeObstacle(machine: Machine, readings: RunReadings): readonly RunObstacle[] {
  const mode = readings.orchestration;
  if (isPatchedBySchedules(machine, readings) !== false || !mode?.isKnown) return [];
  const { mode: own } = mode.value;
  return [{ id: 'mode', says: own === 'undeclared' ? NO_MODE : otherMode(MODES[own].name) }];
}

/** That the machine does not run, or is not connected. */
export function absences({ powerState, arcConnection }: RunReadings): readonly RunObstacle[] {
  const isStopped = powerState?.isKnown && !['running', 'starting'].includes(powerState.value.value);
  const isApart = arcConnection?.isKnown && !isConnected(arcConnection.value);
  return [
    ...(isStopped
      ? [
          {
            id: 'stopped',
            says: stopped(powerState.value.value, powerState.value.evidence.since),
          } as const,
        ]
      : []),
    ...(isApart ? [{ id: 'arc-disconnected', says: disconnected(arcConnection.value.value) } as const] : []),
  ];
}

/**
 * What keeps the extension from working that a run works through: a setting, the guest agent of a machine that runs, or its own failure (F§7.2). Agent and extension are
 * known of few machines only.
 */
export function extensionObstacles(
  machine: Machine,
  { extensionSettings: settings, guestAgent, patchExtensions }: RunReadings,
): readonly RunObstacle[] {
  const block = settings?.isKnown ? extensionBlock(settings.value, machine) : null;
  const agent = guestAgent?.isKnown ? guestAgent.value : null;
  const isAgentOff = agent?.powerState.value === 'running' && agent.state.value !== 'ready';
  const failed = patchExtensions?.isKnown ? patchExtensions.value.find(hasFailed) : undefined;
  return [
    ...(block === null ? [] : [{ id: 'extensions-blocked', says: blocked(block.evidence) } as const]),
    ...(isAgentOff ? [{ id: 'agent-not-ready', says: AGENT_NOT_READY } as const] : []),
    ...(failed ? [{ id: 'extension-failed', says: extensionFailed(failed.name) } as const] : []),
  ];
}

function blocked({ field, value }: Evidence): Text {
  return {
    en: `The machine does not let the patch extension run (${field}: ${value}): a run cannot patch it.`,
    ja: `マシンの設定で更新用拡張機能を実行できません (${field}: ${value})。実行してもパッチは適用されません。`,
  };
}

const AGENT_NOT_READY: Text = {
  en: 'The Azure guest agent is not ready: a run works through it and cannot patch the machine until it is.',
  ja: 'Azure ゲスト エージェントが準備完了の状態ではありません。実行はこのエージェントを介するため、このままではパッチは適用されません。',
};

function extensionFailed(name: string): Text {
  return {
    en: `The extension ${name}, through which a run patches, has failed on the machine: ask why the machine is not assessed.`,
    ja: `実行時に使用される拡張機能 ${name} が、マシンで失敗しています。マシンが評価されない理由を質問してください。`,
  };
}

function notRegistered(state: string): Text {
  return {
    en: `Microsoft.Maintenance is not registered in its subscription (${state}): no schedule runs there.`,
    ja: `サブスクリプションに Microsoft.Maintenance が登録されていません (${stateInBrackets(state)})。スケジュールは実行されません。`,
  };
}

function otherMode(name: Text): Text {
  return {
    en: `The machine is on ${name.en}: a schedule does not patch it, its window fails.`,
    ja: `マシンのモードは「${name.ja}」です。スケジュールではパッチが適用されず、その実行は失敗します。`,
  };
}

const NO_MODE: Text = {
  en: 'The machine states no patch mode: a schedule does not patch it, its window fails.',
  ja: 'マシンにモードの指定がありません。スケジュールではパッチが適用されず、その実行は失敗します。',
};

function stopped(state: string, since: Instant | null): Text {
  const when = since === null ? null : minuteText(since);
  return {
    en: `The machine is ${state}${when === null ? '' : ` since ${when}`}: it has to run to be patched.`,
    ja: `マシンの状態は「${recordedState(state)}」です${when === null ? '' : ` (${when} から)`}。パッチ適用時に実行中である必要があります。`,
  };
}

function disconnected(status: string): Text {
  return {
    en: `Azure Arc says ${status}: the machine has to be connected to be patched.`,
    ja: `Azure Arc の接続状態は「${recordedState(status)}」です。パッチ適用時に接続されている必要があります。`,
  };
}
