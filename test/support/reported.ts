import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { Answer, Said } from '../../src/model/answer.ts';
import type { History } from '../../src/model/history.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import { NO_ENTITIES, type Question } from '../../src/model/question.ts';
import { renderAnswer } from '../../src/render/render.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from './sandbox-azure.ts';

/** What a report answers, and how it reads in either language. */
export interface Reported {
  readonly said: Said;
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: Readonly<Record<Locale, string>>;
}

/** The answer of a report about the machines that are named, or about every machine of a tenant where none is. */
export async function reported(
  topic: string,
  tenant: World,
  machines: readonly string[] = [],
  more: Partial<Question> = {},
  history?: History,
): Promise<Reported> {
  const question: Question = {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'report',
    topic,
    entities: { ...NO_ENTITIES, machines },
    scope: machines.length === 0 ? 'fleet' : 'machines',
    candidates: [],
    ...more,
  };
  const asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' } as const;
  const { azure, now } = sandboxAzure(tenant);
  const said = await CATALOGUE.answer(question, { asker, azure, now, history, reportError: rethrow });
  const answer: Answer = { ...said, question, asker, azureCalls: [], asOf: now, tenant: 'azure' };
  const texts = LOCALES.map((locale) => {
    const { text } = renderAnswer(answer, {
      locale,
      timeZone: 'UTC',
      topicTitle: CATALOGUE.topicTitle,
      pageTitle: CATALOGUE.pageTitle,
      commandsByHand: CATALOGUE.commandsByHand,
      causeTitle: CATALOGUE.causeTitle,
      buttonId: () => 'button',
    });
    return [locale, text] as const;
  });
  return {
    said,
    data: said.report?.data ?? {},
    text: Object.fromEntries(texts) as Record<Locale, string>,
  };
}

/** That both languages say something of each. */
export function assertSays(
  { text }: Reported,
  ...says: readonly (readonly [en: RegExp, ja: RegExp])[]
): void {
  for (const [en, ja] of says) {
    assert.match(text.en, en);
    assert.match(text.ja, ja);
  }
}

function rethrow(error: unknown): never {
  throw error;
}
