import type { GuestAgentState } from '../model/fact.ts';
import { gap, known } from '../model/reading.ts';
import { currentViews } from './current-machines.ts';
import { eachMachine } from './each-machine.ts';
import type { FactReader } from './gather.ts';
import { powerStateOf } from './power-state.ts';
import { cite } from '../azure/quote.ts';

/**
 * Whether the virtual machine's guest agent reports itself ready, beside the power state it was read with: what an
 * agent says means something only while its machine runs.
 */
export const guestAgent: FactReader<'guest-agent'> = {
  id: 'guest-agent',
  kinds: ['azure-vm'],
  async read(machines, gather) {
    const views = await currentViews('guest-agent', machines, gather);
    return eachMachine(machines, (machine, key) => {
      const view = views.get(key);
      if (!view?.isKnown) return view ?? unreadable(machine.id);
      const power = powerStateOf(view.value);
      if (!power.isKnown) return { ...power, fact: 'guest-agent' };
      const statuses = view.value.view.vmAgent?.statuses ?? [];
      if (statuses.length === 0 && !view.value.showsAgents) return unreadable(machine.id);
      const status = statuses[0];
      const state: GuestAgentState =
        status === undefined ? 'absent' : isReady(status.code) ? 'ready' : 'not-ready';
      const { citation } = view.value;
      const dated = { ...citation, at: status?.time ?? citation.at };
      const said = status && [status.displayStatus, status.code, status.message].filter(Boolean).join(': ');
      const evidence = cite(dated, 'properties.instanceView.vmAgent.statuses[]', said);
      return known({ state: { value: state, evidence }, powerState: power.value });
    });
  },
};

function isReady(code: string | null): boolean {
  return code?.toLowerCase() === 'provisioningstate/succeeded';
}

function unreadable(id: string) {
  return gap('guest-agent', 'AZ_NO_DATA', {
    en: `Ask about ${id} by name: a list of many machines does not show its guest agent.`,
    ja: `${id} を名前で指定して質問してください。多数のマシンの一覧ではゲスト エージェントの状態が得られません。`,
  });
}
