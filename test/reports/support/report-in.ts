import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import type { Report, Said } from '../../../src/model/answer.ts';
import type { Block } from '../../../src/model/block.ts';
import type { Locale } from '../../../src/model/locale.ts';
import { type Entities, NO_ENTITIES, type Question } from '../../../src/model/question.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';

/** A question for a report: about machines by name, about the whole fleet without any. */
export function reportQuestion(
  topic: string,
  machines: readonly string[],
  { entities, ...more }: Partial<Omit<Question, 'entities'>> & { readonly entities?: Partial<Entities> } = {},
): Question {
  return {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'report',
    topic,
    entities: { ...NO_ENTITIES, machines, ...entities },
    scope: machines.length === 0 ? 'fleet' : 'machines',
    candidates: [],
    ...more,
  };
}

/** What the catalogue says to it in a tenant. */
export function saidIn(tenant: World, question: Question): Promise<Said> {
  return CATALOGUE.answer(question, {
    asker: { actor: null, locale: 'en', timeZone: null, through: 'terminal' },
    reportError: (error: unknown) => {
      throw error;
    },
    ...sandboxAzure(tenant),
  });
}

export async function reportIn(tenant: World, question: Question): Promise<Report> {
  const { report } = await saidIn(tenant, question);
  assert.ok(report);
  return report;
}

/** Everything that blocks say in a language, a line each. */
export function textsOf(blocks: readonly Block[], locale: Locale): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === locale && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

/** Titles of the rows in sight, in order. */
export function rowTitles(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'rows'
      ? block.rows.map(({ title }) => (title !== null && 'en' in title ? title.en : ''))
      : [],
  );
}
