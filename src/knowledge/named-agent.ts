import { type AgentExtension, agentExtension } from '../facts/agent-extension.ts';
import type { Readings } from '../facts/fact.ts';
import { installedAgent } from '../facts/installed-agent.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { About } from './knowledge.ts';
import { whyNotFilledIn } from './not-filled-in.ts';
import { told } from './told.ts';

/** The facts that tell how the agent of a machine stands. */
export const AGENT_FACTS = { agent: agentExtension, installed: installedAgent };

/** The agent of the machine that is named. */
export interface NamedAgent {
  readonly machine: Machine | null;
  /** Null: nobody was named, the machine has none, or it could not be read. */
  readonly extension: AgentExtension | null;
  readonly version: string | null;
  /** How it stands now: its version and setting, or that there is none, or why it is not known. */
  readonly now: readonly Text[];
  /** Why commands are not filled in whole. */
  readonly caveats: readonly Text[];
}

export function namedAgent(about: About<Readings<typeof AGENT_FACTS>> | null): NamedAgent {
  if (about === null) return { machine: null, extension: null, version: null, now: [], caveats: [] };
  const { machine, facts } = about;
  const extension = facts.agent?.isKnown ? facts.agent.value.extension : null;
  const version = facts.installed?.isKnown ? facts.installed.value.value : null;
  return {
    machine,
    extension,
    version,
    now: told(machine, facts.agent, (agent) => [
      agent.extension ? standing(machine, agent.extension, version) : noAgent(machine),
    ]),
    caveats: whyNotFilledIn(machine),
  };
}

function standing({ name }: Machine, extension: AgentExtension, version: string | null): Text {
  const setting = extension.enableAutomaticUpgrade.value;
  const state = {
    en: setting === null ? 'not stated' : String(setting),
    ja: setting === null ? '指定なし' : String(setting),
  };
  const installed = { en: version ?? 'of unknown version', ja: version ?? 'バージョン不明' };
  return {
    en: `${name} now: agent ${installed.en}, enableAutomaticUpgrade ${state.en}.`,
    ja: `${name} の現状: エージェントは ${installed.ja}、enableAutomaticUpgrade は ${state.ja}。`,
  };
}

function noAgent({ name }: Machine): Text {
  return {
    en: `${name} has no Azure Monitor agent extension.`,
    ja: `${name} には Azure Monitor エージェントの拡張機能がありません。`,
  };
}
