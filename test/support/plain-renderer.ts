import type { Renderer } from '../../src/turns/renderer.ts';

/** The words of a card of this renderer. */
export interface PlainCard {
  readonly type: 'AdaptiveCard';
  readonly says: string;
  readonly buttons: readonly string[];
}

/** Cards that say in one line what they are of, with a button for each choice. */
export const plainRenderer: Renderer = {
  answer: (answer, { buttonId }, watch) => {
    const topic = answer.question.topic ?? answer.question.intent;
    const names = answer.question.entities.machines.map((machine) => machine.split('/').at(-1)).join(',');
    return plain(
      `${watch === null ? 'answer' : `watch ${watch.state}`} ${topic} ${names}`.trim(),
      answer.choices.map((choice) => buttonId(choice.question)),
    );
  },
  deed: ({ plan, state }) => plain(`deed ${plan.action} ${state}`),
  deedNotice: ({ plan }, _, notice) => plain(`notice ${notice} ${plan.action}`),
  progress: (question) => plain(`progress ${question.topic}`),
  failure: ({ code, reference }, { locale }) => plain(`failure ${code} ${reference ?? '-'} ${locale}`),
};

function plain(says: string, buttons: readonly string[] = []) {
  const card: PlainCard = { type: 'AdaptiveCard', says, buttons };
  return { card, text: `${says}\nsecond line` };
}
