import { arcConnection } from '../facts/arc-connection.ts';
import type { Readings } from '../facts/fact.ts';
import { powerState } from '../facts/power-state.ts';
import { recordedState, stateInBrackets } from '../facts/state-words.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import { told } from './told.ts';

/** The facts that tell whether an operation could reach the machine now. */
export const REACH_FACTS = { power: powerState, connection: arcConnection };

/** Why an operation would not reach the machine now; nothing where it would. */
export function unreachable(
  machine: Machine,
  { power, connection }: Readings<typeof REACH_FACTS>,
): readonly Text[] {
  const { name } = machine;
  return [
    ...told(machine, power, ({ value }) =>
      value === 'running'
        ? []
        : [
            {
              en: `${name} is not running now (${value}); start it first.`,
              ja: `${name} は現在稼働していません (状態: ${stateInBrackets(value)})。先に起動してください。`,
            },
          ],
    ),
    ...told(machine, connection, ({ value }) =>
      value.toLowerCase() === 'connected'
        ? []
        : [
            {
              en: `The Azure Connected Machine agent of ${name} is ${value} now; until it is Connected nothing reaches the server.`,
              ja: `${name} の Azure Connected Machine エージェントの現在の状態は「${recordedState(value)}」です。接続済みになるまで操作は届きません。`,
            },
          ],
    ),
  ];
}
