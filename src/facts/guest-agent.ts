import { cite, quote } from '../azure/quote.ts';
import type { Quoted } from '../model/evidence.ts';
import { gap, gapIn, known } from '../model/reading.ts';
import { currentViews } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { type PowerState, powerStateOf } from './power-state.ts';

/** `absent`: the instance view has no status of an agent at all. */
export type GuestAgentState = 'ready' | 'not-ready' | 'absent';

export interface GuestAgent {
  readonly state: Quoted<GuestAgentState>;
  readonly powerState: Quoted<PowerState>;
  /** Null where it reports none. */
  readonly version: Quoted<string> | null;
}

/**
 * Whether the virtual machine's guest agent reports itself ready, beside the power state it was read with: what an
 * agent says means something only while its machine runs.
 */
export const guestAgent: Fact<GuestAgent> = machineFact({
  id: 'guest-agent',
  title: { en: 'guest agent', ja: 'ゲスト エージェント' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    const views = await currentViews(guestAgent, machines, gather);
    return eachMachine<GuestAgent>(machines, (machine, key) => {
      const view = views.get(key);
      if (!view?.isKnown) return view ?? unreadable(machine.id);
      const power = powerStateOf(view.value);
      if (!power.isKnown) return gapIn(guestAgent, power);
      const statuses = view.value.view.vmAgent?.statuses ?? [];
      if (statuses.length === 0 && !view.value.showsAgents) return unreadable(machine.id);
      const status = statuses[0];
      const state: GuestAgentState =
        status === undefined ? 'absent' : isReady(status.code) ? 'ready' : 'not-ready';
      const { citation } = view.value;
      const dated = { ...citation, since: status?.time ?? null };
      const said = status && [status.displayStatus, status.code, status.message].filter(Boolean).join(': ');
      const evidence = cite(dated, 'properties.instanceView.vmAgent.statuses[]', said);
      const reported = view.value.view.vmAgent?.vmAgentVersion ?? null;
      const version =
        reported === null ? null : quote(dated, 'properties.instanceView.vmAgent.vmAgentVersion', reported);
      return known({ state: { value: state, evidence }, powerState: power.value, version });
    });
  },
});

function isReady(code: string | null): boolean {
  return code?.toLowerCase() === 'provisioningstate/succeeded';
}

function unreadable(id: string) {
  return gap(guestAgent, 'AZ_NO_DATA', {
    en: `Ask about ${id} by name: a list of many machines does not show its guest agent.`,
    ja: `${id} を名前で指定して質問してください。多数のマシンの一覧ではゲスト エージェントの状態が得られません。`,
  });
}
