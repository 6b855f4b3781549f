import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Answer } from '../model/answer.ts';
import type { Button } from '../model/button.ts';
import { renderAnswer } from '../render/render.ts';
import { renderDeed } from '../render/render-deed.ts';
import { renderFailure } from '../render/render-failure.ts';
import { renderProgress } from '../render/render-progress.ts';
import type { Reader, ReaderWithButtons, Renderer } from '../turns/renderer.ts';

/** The product's cards as the bot asks for them. */
export function botRenderer(tenant: Answer['tenant']): Renderer {
  const { topicTitle, pageTitle, causeTitle, commandsByHand } = CATALOGUE;
  const timeZoneOf = (reader: Reader) => reader.timeZone ?? 'UTC';
  const optionsOf = (reader: ReaderWithButtons) => ({
    locale: reader.locale,
    timeZone: timeZoneOf(reader),
    topicTitle,
    pageTitle,
    causeTitle,
    commandsByHand,
    buttonId: ({ question }: Button) => reader.buttonId(question),
  });
  return {
    answer: (answer, reader, news) => renderAnswer(answer, optionsOf(reader), news),
    deed: (record, reader, { verified = null, note = null }) =>
      renderDeed(record, { tenant, verified, note }, optionsOf(reader)),
    progress: (question, { locale }) => renderProgress(question, { locale, tenant, topicTitle }),
    failure: (failure, { locale }) => renderFailure(failure, { locale, tenant }),
  };
}
