import { extensionBlock } from '../facts/extension-block.ts';
import type { ExtensionSettings } from '../facts/extension-settings.ts';
import type { Platform } from '../facts/platform.ts';
import type { PowerState } from '../facts/power-state.ts';
import { NOT_RUNNING } from '../facts/power-words.ts';
import { recordedState, stateInBrackets } from '../facts/state-words.ts';
import { unsupportedPlatform } from '../facts/unsupported-platform.ts';
import type { Quoted } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Reading } from '../model/reading.ts';

/** Why a machine that has to run for it cannot be acted upon; null: nothing is known against it. An unknown state is none: Azure refuses by itself. */
export function notRunning(
  power: Reading<Quoted<PowerState>> | undefined,
  arc: Reading<Quoted<string>> | undefined,
): Text | null {
  if (power?.isKnown && power.value.value !== 'running') {
    const { value } = power.value;
    // One that starts has only to be waited for.
    return value === 'starting'
      ? STARTING
      : stopped(NOT_RUNNING[value] ?? { en: value, ja: recordedState(value) });
  }
  if (arc?.isKnown && arc.value.value !== 'Connected')
    return {
      en: `The Arc-enabled server is not connected (${arc.value.value}). Its Connected Machine agent has to reach Azure first.`,
      ja: `Azure Arc 対応サーバーが接続されていません (状態: ${stateInBrackets(arc.value.value)})。先に Connected Machine エージェントを Azure に接続してください。`,
    };
  return null;
}

const STARTING: Text = {
  en: 'The machine is starting. Ask again once it runs.',
  ja: 'マシンは起動処理中です。起動後にもう一度依頼してください。',
};

function stopped({ en, ja }: Text): Text {
  return {
    en: `The machine does not run: it is ${en}. Start it first.`,
    ja: `マシンが実行中ではありません。状態: ${ja}。先に起動してください。`,
  };
}

/** The settings and updates of a machine differ by its operating system. */
export const UNKNOWN_SYSTEM: Text = {
  en: 'Its operating system is not known, and the call differs by it.',
  ja: 'OS が不明です。呼び出しは OS によって異なります。',
};

/** Why no extension of the machine can be written; null: nothing is known against it. Source: `osProfile.allowExtensionOperations`; Azure Arc, "Manage security: extension settings". */
export function extensionsForbidden(settings: Reading<ExtensionSettings> | undefined): Text | null {
  if (!settings?.isKnown) return null;
  const { allowExtensionOperations, extensionsEnabled, configMode } = settings.value;
  if (allowExtensionOperations.value === false)
    return forbidden('osProfile.allowExtensionOperations = false');
  if (extensionsEnabled.value?.toLowerCase() === 'false') return forbidden('extensions.enabled = false');
  return configMode.value?.toLowerCase() === 'monitor' ? forbidden('config.mode = monitor') : null;
}

function forbidden(setting: string): Text {
  return {
    en: `The machine allows no changes of extensions (${setting}); its owner has to allow them first.`,
    ja: `このマシンでは拡張機能の変更が許可されていません (${setting})。先に所有者が許可する必要があります。`,
  };
}

/** Why Update Manager can do nothing on the machine, whoever asks; null: nothing is known against it. */
export function notForUpdateManager(
  machine: Machine,
  platform: Reading<Platform> | undefined,
  settings: Reading<ExtensionSettings> | undefined,
): Text | null {
  return unsupported(platform) ?? (settings?.isKnown ? patchingBlocked(settings.value, machine) : null);
}

/** Why Update Manager does not cover the machine; null: nothing is known against it. */
export function unsupported(platform: Reading<Platform> | undefined): Text | null {
  const reason = platform?.isKnown ? unsupportedPlatform(platform.value) : null;
  if (reason === null) return null;
  const { kind, instead } = reason;
  return {
    en: `The machine is ${kind.en}, which Azure Update Manager does not support. ${instead.en}`,
    ja: `このマシンは${kind.ja}で、Azure Update Manager のサポート対象外です。${instead.ja}`,
  };
}

/** Why no assessment and no installation can run on the machine: both are the work of an extension. Null: nothing is known against it. */
export function patchingBlocked(settings: ExtensionSettings, machine: Machine): Text | null {
  const block = extensionBlock(settings, machine);
  if (block === null) return null;
  const setting = `${block.evidence.field} = ${block.evidence.value}`;
  return {
    en: `The machine does not let the extensions of Update Manager run (${setting}); its owner has to allow them first.`,
    ja: `このマシンでは Update Manager の拡張機能を実行できません (${setting})。先に所有者が許可する必要があります。`,
  };
}

/** Why a fact that decides could not be read. */
export function unread(gap: { readonly needs: Text } | undefined): Text {
  const { en, ja } = gap?.needs ?? { en: '', ja: '' };
  return {
    en: `What decides it could not be read. ${en}`.trim(),
    ja: `判断に必要な情報を読み取れませんでした。${ja}`,
  };
}

export const NO_AGENT: Text = {
  en: 'It has no Azure Monitor agent. Install the agent first, with a data collection rule.',
  ja: 'Azure Monitor エージェントがありません。先にデータ収集ルールでエージェントをインストールしてください。',
};
