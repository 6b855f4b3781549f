import type { Answer } from '../model/answer.ts';
import type { Block } from '../model/block.ts';
import type { Ignored, PatternCoverage } from '../model/coverage.ts';
import type { Text } from '../model/locale.ts';
import type { Untold } from '../model/untold.ts';
import { gapFolds } from './finding-proof.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What an answer about many machines leaves out, and which limits of the question it kept to: silence would read as everything. */
export function coverageBlocks({ coverage }: Pick<Answer, 'coverage'>): readonly Block[] {
  if (coverage === null) return [];
  const { patterns = [], unread, filters } = coverage;
  return [
    ...patterns.map(patternText),
    ...limitText(filters.understood),
    ...(filters.untold ?? []).map(untoldText),
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

function untoldText({ limit, machines, first }: Untold): Block {
  const text = wordsInBoth((words, locale) => {
    const rest = machines - first.length;
    const named = [...first, ...(rest > 0 ? [words.more(rest)] : [])].join(words.and);
    return words.notTold(limit[locale], machines, named);
  });
  return { kind: 'text', text, tone: 'warning' };
}

function ignoredText(ignored: readonly Ignored[]): readonly Block[] {
  const unseen = ignored.filter(({ why }) => why === null);
  const texts = [
    ...(unseen.length === 0
      ? []
      : [
          wordsInBoth((words, locale) =>
            words.notHeeded(unseen.map(({ said }) => said[locale]).join(words.and)),
          ),
        ]),
    ...ignored.flatMap(({ said, why }) =>
      why === null ? [] : [wordsInBoth((words, locale) => words.notHeededBecause(said[locale], why[locale]))],
    ),
  ];
  return texts.map((text) => ({ kind: 'text', text, tone: 'warning' }));
}
