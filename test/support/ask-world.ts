import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Question } from '../../src/model/question.ts';
import { type Rendered, renderAnswer } from '../../src/render/render.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import type { World } from '../../src/sandbox/world/world.ts';

/** The whole way of one question over a fresh tenant of a world: words, Azure, findings, card and text. `pressed`: what a button makes of it. */
export async function askWorld(
  world: World,
  text: string,
  actor: string | null = null,
  pressed: (understood: Question) => Question = (understood) => understood,
  policy: Policy | null = null,
): Promise<{ readonly answer: Answer; readonly rendered: Rendered }> {
  const { connection, scope } = connectToSandbox(world, new VirtualClock(new Date(world.now)), 0);
  const engine = createEngine({
    ...connection,
    scope,
    tenant: 'sandbox',
    policy,
    reportError: (error) => {
      throw error;
    },
  });
  const question = pressed(engine.understand(text, {}));
  const { locale } = question;
  const answer = await engine.answer(question, { actor, locale, timeZone: null, through: 'terminal' });
  const rendered = renderAnswer(answer, {
    locale: answer.question.locale,
    timeZone: 'UTC',
    topicTitle: CATALOGUE.topicTitle,
    pageTitle: CATALOGUE.pageTitle,
    commandsByHand: CATALOGUE.commandsByHand,
    causeTitle: CATALOGUE.causeTitle,
    buttonId: () => 'button',
  });
  return { answer, rendered };
}
