import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { lessonsOf } from '../../src/learning/lessons.ts';
import { TOPICS } from '../ask/support/topics.ts';
import { readHeldOut } from './held-out-question.ts';
import { taughtSentences } from './learnt-sentences.ts';
import { measure, thinSets } from './limits.ts';
import { judge, type Outcome } from './outcome.ts';
import { confusionLines, kindLines, limitLine } from './report.ts';

/**
 * `--concepts` adds what the lexicon heard in each question that was not understood, `--sentences` the sentence too: a
 * sentence that was read may no longer be held out, so the words that it lacks are sought by what was heard.
 */
const SHOWN = process.argv.slice(2);

const heldOut = readHeldOut();
const topics = TOPICS.map(({ id }) => id);
const understanding = createUnderstanding(TOPICS, learntCatalogue());
const outcomes = heldOut.map((question) => judge(understanding, new Set(topics), question));
const measured = measure(outcomes);
const thin = thinSets(topics, outcomes);
const taught = taughtSentences(lessonsOf(TOPICS), heldOut);

say('What became of each kind', kindLines(outcomes));
say('Taken for something else', confusionLines(outcomes));
if (SHOWN.length > 0) say('What was heard', outcomes.filter(isWrong).map(heardLine));
say('Limits', measured.map(limitLine));
say(
  'Too few sentences',
  thin.map(({ topic, locale, total }) => `FAIL ${locale}  ${topic}: ${total}`),
);
say(
  'Held-out sentences that are examples',
  taught.map((sentence) => `FAIL ${sentence}`),
);
const hasFailed = measured.some(({ isKept }) => !isKept) || thin.length > 0 || taught.length > 0;
process.exitCode = hasFailed ? 1 : 0;

function isWrong({ verdict }: Outcome): boolean {
  return verdict !== 'right' && verdict !== 'declined';
}

function heardLine({ question, verdict, taken, candidates, concepts }: Outcome): string {
  const sentence = SHOWN.includes('--sentences') ? `  ${JSON.stringify(question.question)}` : '';
  return `${verdict} ${question.locale} ${question.kind} ${question.topic} → ${taken ?? candidates.join('|')}: ${concepts.join(' ')}${sentence}`;
}

function say(title: string, lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
}
