import { CATALOGUE } from '../../../src/catalogue/catalogue.ts';
import type { Answer, Said } from '../../../src/model/answer.ts';
import type { History } from '../../../src/model/history.ts';
import { LOCALES, type Locale } from '../../../src/model/locale.ts';
import type { Question } from '../../../src/model/question.ts';
import { type Rendered, renderAnswer } from '../../../src/render/render.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { SOMEBODY } from '../../support/asker.ts';
import { sandboxAzure } from '../../support/sandbox-azure.ts';
import { reportQuestion } from './report-in.ts';

/** A digest as it is answered, and as it is shown in either language. */
export interface Digested {
  readonly said: Said;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shown: Readonly<Record<Locale, Rendered>>;
}

/** The digest of a tenant, by what is remembered of it. */
export async function digested(
  tenant: World,
  history: History | undefined = undefined,
  more: Parameters<typeof reportQuestion>[2] = {},
  machines: readonly string[] = [],
): Promise<Digested> {
  const question: Question = { ...reportQuestion('digest-now', machines, more), intent: 'digest' };
  const { azure, now } = sandboxAzure(tenant);
  const said = await CATALOGUE.answer(question, { asker: SOMEBODY, azure, now, history, reportError });
  return { said, data: said.report?.data ?? {}, shown: shownOf({ ...said, question, asOf: now }) };
}

/** The card and the text of a digest, in both languages. */
export function shownOf(
  answer: Said & Pick<Answer, 'question' | 'asOf'>,
): Readonly<Record<Locale, Rendered>> {
  const whole: Answer = { ...answer, asker: SOMEBODY, azureCalls: [], tenant: 'azure' };
  const rendered = LOCALES.map((locale) => {
    const titles = {
      topicTitle: CATALOGUE.topicTitle,
      pageTitle: CATALOGUE.pageTitle,
      commandsByHand: CATALOGUE.commandsByHand,
      causeTitle: CATALOGUE.causeTitle,
    };
    const buttonId = () => '00000000-0000-4000-8000-000000000000';
    return [locale, renderAnswer(whole, { locale, timeZone: 'UTC', ...titles, buttonId })] as const;
  });
  return Object.fromEntries(rendered) as Record<Locale, Rendered>;
}

function reportError(error: unknown): never {
  throw error;
}
