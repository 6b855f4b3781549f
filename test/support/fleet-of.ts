import type { SeenMachine } from '../../src/model/machine-state.ts';
import type { Surveyor } from '../../src/model/survey.ts';
import { AGENT_BEHIND, NOT_ASSESSED, seenMachine } from './seen-machine.ts';

/** A fleet of which one machine in twenty stands otherwise each day than the day before. */
export function fleetOf(
  machineCount: number,
  pageSize: number,
): { readonly surveyor: Surveyor; nextDay(): void } {
  let day = 0;
  const machineOf = (index: number): SeenMachine => {
    const changes = Math.floor((day + (index % 20)) / 20);
    return seenMachine(`contoso-app-server-${String(index).padStart(5, '0')}`, {
      troubles: changes % 2 === 0 ? [NOT_ASSESSED, AGENT_BEHIND] : [AGENT_BEHIND],
      compliance: changes % 2 === 0 ? 'not-assessed' : 'critical-missing',
      pending: { criticalAndSecurity: changes, other: index % 7 },
      agentVersion: '1.30.0.0',
    });
  };
  return {
    surveyor: {
      installations: () => Promise.resolve(null),
      async *survey() {
        for (let start = 0; start < machineCount; start += pageSize) {
          await Promise.resolve();
          const count = Math.min(pageSize, machineCount - start);
          yield {
            machines: Array.from({ length: count }, (_, index) => machineOf(start + index)),
            unread: [],
          };
        }
      },
    },
    nextDay: () => {
      day += 1;
    },
  };
}
