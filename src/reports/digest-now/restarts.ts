import type { Text } from '../../model/locale.ts';
import type { MachineId } from '../../model/machine.ts';
import { machinesText } from '../group-blocks.ts';
import { REBOOT_FACTS } from '../reboots-pending/reboot.ts';
import { type RebootLine, rebootLine } from '../reboots-pending/reboot-fleet.ts';
import { REBOOTS_PENDING } from '../reboots-pending/topic.ts';
import { Foremost } from './foremost.ts';
import { aboutTheSame } from './further-questions.ts';
import { MOST_NAMED } from './most-named.ts';
import { defineSection, NOTHING_SHOWN } from './section.ts';

const TITLE: Text = { en: 'Restarts pending', ja: '再起動待ち' };

/** Which machines wait for a restart, the longest wait first. */
export const restarts = defineSection({
  id: 'restarts',
  title: TITLE,
  needs: REBOOT_FACTS,
  collect({ now, form, question }) {
    const counts: Record<RebootLine['state'], number> = {
      pending: 0,
      'not-pending': 0,
      'restarted-since': 0,
      'not-on-record': 0,
      unreadable: 0,
    };
    const longest = new Foremost<RebootLine>(MOST_NAMED, (a, b) => b.weight - a.weight);
    const machines: { readonly machine: MachineId; readonly since: RebootLine['since'] }[] = [];
    return {
      add(each) {
        const line = rebootLine(each, now);
        counts[line.state] += 1;
        if (line.state !== 'pending') return;
        longest.add(line);
        machines.push({ machine: each.machine.id, since: line.since });
      },
      part() {
        const data = { counts, machines };
        if (form === 'errors') return { ...NOTHING_SHOWN, data };
        const { items } = longest;
        return {
          ...NOTHING_SHOWN,
          data,
          traits: [{ label: TITLE, value: countText(counts) }],
          folds:
            items.length === 0
              ? []
              : [
                  {
                    title: TITLE,
                    blocks: [
                      {
                        kind: 'machines',
                        machines: items.map(({ machine, says }) => ({ machine, says })),
                        count: counts.pending,
                      },
                      {
                        kind: 'buttons',
                        buttons: [
                          {
                            label: { en: 'All restarts pending', ja: '再起動待ちをすべて表示' },
                            question: aboutTheSame(question, REBOOTS_PENDING.id),
                          },
                        ],
                      },
                    ],
                  },
                ],
        };
      },
    };
  },
});

function countText(counts: Readonly<Record<RebootLine['state'], number>>): Text {
  const unread = counts.unreadable;
  const untold = counts['not-on-record'];
  const pending = machinesText(counts.pending);
  return {
    en: [
      pending.en,
      ...(untold > 0 ? [`${untold} not on record`] : []),
      ...(unread > 0 ? [`${unread} could not be read`] : []),
    ].join('; '),
    ja: [
      pending.ja,
      ...(untold > 0 ? [`記録なし ${untold} 台`] : []),
      ...(unread > 0 ? [`読み取れず ${unread} 台`] : []),
    ].join('、'),
  };
}
