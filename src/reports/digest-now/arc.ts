import { arcConnection, isConnected } from '../../facts/arc-connection.ts';
import { recordedState } from '../../facts/state-words.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { NamedMachine } from '../../model/block.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { MachineId } from '../../model/machine.ts';
import { machinesText } from '../group-blocks.ts';
import { Foremost } from './foremost.ts';
import { MOST_NAMED } from './most-named.ts';
import { defineSection, NOTHING_SHOWN } from './section.ts';

const TITLE: Text = { en: 'Arc servers not connected', ja: '未接続の Arc 対応サーバー' };

interface Disconnected extends NamedMachine {
  readonly since: Instant | null;
}

/** Which Arc-enabled servers are not connected, the latest first. */
export const arc = defineSection({
  id: 'arc',
  title: TITLE,
  needs: { arcConnection },
  collect({ form }) {
    const latest = new Foremost<Disconnected>(MOST_NAMED, (a, b) =>
      (b.since ?? '').localeCompare(a.since ?? '', 'en'),
    );
    const machines: { machine: MachineId; status: string; since: Instant | null }[] = [];
    let serverCount = 0;
    let unreadCount = 0;
    return {
      add({ machine, facts }) {
        const connection = facts.arcConnection;
        if (connection === undefined) return;
        serverCount += 1;
        if (!connection.isKnown) unreadCount += 1;
        if (!connection.isKnown || isConnected(connection.value)) return;
        const { value, evidence } = connection.value;
        machines.push({ machine: machine.id, status: value, since: evidence.since });
        latest.add({ machine, says: saysOf(value, evidence.since), since: evidence.since });
      },
      part() {
        const data = { serverCount, unreadCount, machines };
        const isQuiet = machines.length === 0 && unreadCount === 0;
        if (serverCount === 0 || (form === 'errors' && isQuiet)) return { ...NOTHING_SHOWN, data };
        const of = machinesText(serverCount);
        return {
          ...NOTHING_SHOWN,
          data,
          traits: [
            {
              label: TITLE,
              value: {
                en: `${machines.length} of ${of.en}${unreadCount > 0 ? `; ${unreadCount} could not be read` : ''}`,
                ja: `${of.ja}中 ${machines.length} 台${unreadCount > 0 ? `、読み取れず ${unreadCount} 台` : ''}`,
              },
            },
          ],
          folds:
            machines.length === 0
              ? []
              : [
                  {
                    title: TITLE,
                    blocks: [{ kind: 'machines', machines: latest.items, count: machines.length }],
                  },
                ],
        };
      },
    };
  },
});

function saysOf(status: string, since: Instant | null): Text {
  return since === null
    ? { en: status, ja: recordedState(status) }
    : { en: `${status} since ${minuteText(since)}`, ja: `${minuteText(since)} から${recordedState(status)}` };
}
