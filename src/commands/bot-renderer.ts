import { CATALOGUE } from '../catalogue/catalogue.ts';
import type { Answer } from '../model/answer.ts';
import type { Button } from '../model/button.ts';
import { renderAnswer } from '../render/render.ts';
import { renderDeed, renderDeedNotice } from '../render/render-deed.ts';
import { renderDigestRests } from '../render/render-digest-rests.ts';
import { renderFailure } from '../render/render-failure.ts';
import { renderProgress } from '../render/render-progress.ts';
import { offeredTable, renderNotStored, renderTable, renderTableLink } from '../render/render-table.ts';
import type { Reader, ReaderWithButtons, Renderer } from '../turns/renderer.ts';

/** The product's cards as the bot asks for them; `hasListLinks`: whole lists can be had by a link where Teams takes no file. */
export function botRenderer(tenant: Answer['tenant'], hasListLinks = false): Renderer {
  const { topicTitle, pageTitle, causeTitle, commandsByHand, failureMeans } = CATALOGUE;
  const timeZoneOf = (reader: Reader) => reader.timeZone ?? 'UTC';
  const optionsOf = (reader: ReaderWithButtons) => ({
    locale: reader.locale,
    timeZone: timeZoneOf(reader),
    topicTitle,
    pageTitle,
    causeTitle,
    commandsByHand,
    failureMeans,
    hasListLinks,
    buttonId: ({ question }: Button) => reader.buttonId(question),
  });
  return {
    answer: (answer, reader, news) => renderAnswer(answer, optionsOf(reader), news),
    deed: (record, reader, { verified = null, note = null, ...shown }) =>
      renderDeed(record, { tenant, verified, note, ...shown }, optionsOf(reader)),
    deedNotice: (record, reader, notice) => renderDeedNotice(record, notice, tenant, optionsOf(reader)),
    digestRests: (digest, code, { locale }) => renderDigestRests(digest, code, { locale, tenant }),
    table: renderTable,
    tableName: (question) => offeredTable(question, CATALOGUE).name,
    tableLink: (question, link, reader) =>
      renderTableLink(question, link, tenant, optionsOf({ ...reader, buttonId: () => '' })),
    tableOffer: (question, reader) => {
      const offered = offeredTable(question, optionsOf(reader));
      return {
        file: { kind: 'offered', ...offered, id: reader.buttonId(question) },
        text: `${offered.name}: ${offered.description}`,
      };
    },
    tableOutcome: (outcome, { locale }) =>
      outcome.state === 'stored'
        ? { file: outcome.file, text: outcome.file.name }
        : renderNotStored(outcome, { locale, tenant }),
    progress: (question, { locale }) => renderProgress(question, { locale, tenant, topicTitle }),
    failure: (failure, { locale }) => renderFailure(failure, { locale, tenant }),
  };
}
