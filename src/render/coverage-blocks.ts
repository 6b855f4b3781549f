import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { PatternCoverage } from '../model/coverage.ts';
import type { Text } from '../model/locale.ts';
import { gapFolds } from './finding-proof.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What an answer about many machines leaves out, and which limits of the question it kept to: silence would read as everything. */
export function coverageBlocks({ coverage }: Pick<Answer, 'coverage'>): readonly Block[] {
  if (coverage === null) return [];
  const { patterns = [], unread, filters } = coverage;
  return [
    ...patterns.map(patternText),
    ...limitText(filters.understood),
    ...ignoredText(filters.ignored),
    ...(unread.length === 0
      ? []
      : ([
          { kind: 'text', text: wordsInBoth((words) => words.notSearched), tone: 'warning' },
          { kind: 'folds', folds: gapFolds(unread) },
        ] as const)),
  ];
}

function patternText({ pattern, machines, answered }: PatternCoverage): Block {
  const text = wordsInBoth((words) => words.fitting(pattern, machines, answered));
  return { kind: 'text', text, tone: answered < machines ? 'warning' : 'subtle' };
}

function limitText(limits: readonly Text[]): readonly Block[] {
  if (limits.length === 0) return [];
  const text = wordsInBoth((words, locale) =>
    words.limitedTo(limits.map((limit) => limit[locale]).join(words.and)),
  );
  return [{ kind: 'text', text, tone: 'subtle' }];
}

function ignoredText(ignored: readonly string[]): readonly Block[] {
  if (ignored.length === 0) return [];
  const text = wordsInBoth((words) => words.notHeeded(ignored.join(words.and)));
  return [{ kind: 'text', text, tone: 'warning' }];
}
