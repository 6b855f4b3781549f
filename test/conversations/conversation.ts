import type { Step, Where } from './support/hold-conversation.ts';

export interface Conversation {
  /** The file under test/golden/conversations, without the language. */
  readonly name: string;
  readonly where: Where;
  readonly en: readonly Step[];
  readonly ja: readonly Step[];
}

export const say = (...texts: readonly string[]): readonly Step[] => texts.map((says) => ({ says }));
export const ken = (says: string): Step => ({ says, who: 'Ken' });
export const press = (presses: string): Step => ({ presses });
