import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Answer } from '../model/answer.ts';
import { renderAnswer } from '../render/render.ts';
import { renderFailure } from '../render/render-failure.ts';
import { renderProgress } from '../render/render-progress.ts';
import type { Reader, Renderer } from '../turns/renderer.ts';

/** The product's cards as the bot asks for them. */
export function botRenderer(tenant: Answer['tenant']): Renderer {
  const { topicTitle, pageTitle, causeTitle, commandsByHand } = CATALOGUE;
  const timeZoneOf = (reader: Reader) => reader.timeZone ?? 'UTC';
  return {
    answer: (answer, reader, watch) =>
      renderAnswer(
        answer,
        {
          locale: reader.locale,
          timeZone: timeZoneOf(reader),
          topicTitle,
          pageTitle,
          causeTitle,
          commandsByHand,
          buttonId: ({ question }) => reader.buttonId(question),
        },
        watch,
      ),
    progress: (question, { locale }) => renderProgress(question, { locale, tenant, topicTitle }),
    failure: (failure, { locale }) => renderFailure(failure, { locale, tenant }),
  };
}
