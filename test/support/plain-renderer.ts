import type { Answer } from '../../src/model/answer.ts';
import { type DigestNews, isAroundRuns } from '../../src/model/digest.ts';
import type { WatchNews } from '../../src/model/watch.ts';
import type { Renderer } from '../../src/turns/renderer.ts';

/** The words of a card of this renderer. */
export interface PlainCard {
  readonly type: 'AdaptiveCard';
  readonly says: string;
  readonly buttons: readonly string[];
}

/** Cards that say in one line what they are of, with a button for each choice. */
export const plainRenderer: Renderer = {
  answer: (answer, { buttonId }, { watch, digest }) => {
    const topic = answer.question.topic ?? answer.question.intent;
    const names = answer.question.entities.machines.map((machine) => machine.split('/').at(-1)).join(',');
    return plain(
      `${digest?.state === 'run' ? saysOfRun(answer, digest.isLate) : saysOfNews(watch, digest)} ${topic} ${names}`.trim(),
      answer.choices.map((choice) => buttonId(choice.question)),
    );
  },
  deed: ({ plan, state }) => plain(`deed ${plan.action} ${state}`),
  deedNotice: ({ plan }, _, notice) => plain(`notice ${notice} ${plan.action}`),
  digestRests: (digest, code, { locale }) =>
    plain(
      `${digest !== null && isAroundRuns(digest.cadence) ? 'run notices rest' : 'digest rests'} ${code} ${locale}`,
    ),
  table: ({ question, machines }) =>
    question.entities.machines.includes('vm-none')
      ? null
      : `machine\r\n${machines.map(({ id }) => id).join()}`,
  tableOffer: (question, { buttonId }) => ({
    file: {
      kind: 'offered',
      name: `${question.topic}.csv`,
      description: `${question.asTable?.rowCount} rows`,
      sizeInBytes: 1,
      id: buttonId(question),
    },
    text: 'a file',
  }),
  tableName: (question) => `${question.topic}.csv`,
  tableLink: (question, { url, until }) => plain(`list ${question.topic} ${url} ${until}`),
  tableOutcome: (outcome) =>
    outcome.state === 'stored'
      ? { file: outcome.file, text: 'a file' }
      : plain(`table ${outcome.state === 'failed' ? outcome.code : outcome.state}`),
  progress: (question) => plain(`progress ${question.topic}`),
  failure: ({ code, reference }, { locale }) => plain(`failure ${code} ${reference ?? '-'} ${locale}`),
};

function saysOfNews(watch: WatchNews | null, digest: DigestNews | null): string {
  if (watch !== null) return `watch ${watch.state}`;
  if (digest?.state === 'listed') {
    const { digests, unread } = digest;
    return `digest listed ${digests.length}${unread.length > 0 ? ` and ${unread.length} unread` : ''}`;
  }
  if (digest?.state === 'posted') return digest.isLate ? 'digest posted late' : 'digest posted';
  return digest === null ? 'answer' : `digest ${digest.state}`;
}

function saysOfRun({ report, question }: Answer, isLate: boolean): string {
  return `run ${question.entities.run} ${report?.run?.phase ?? 'unread'}${isLate ? ' late' : ''}`;
}

function plain(says: string, buttons: readonly string[] = []) {
  const card: PlainCard = { type: 'AdaptiveCard', says, buttons };
  return { card, text: `${says}\nsecond line` };
}
