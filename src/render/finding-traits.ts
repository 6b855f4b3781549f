import type { Block, BlockOf, Trait } from '../model/block.ts';
import type { CauseId, Finding, Found } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import { causeName } from './cause-name.ts';
import { machineText } from './machine-text.ts';
import { noteBlocks } from './note-blocks.ts';
import type { Titles } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** What a finding speaks of, what to do, its cause and since when. */
export function findingTraits(
  finding: Finding,
  machine: BlockOf<'findings'>['machine'],
  titles: Titles,
): readonly Block[] {
  const traits = [
    ...(machine !== 'known' ? machineTrait(finding) : []),
    ...subjectTrait(finding),
    ...causeTraits(finding, titles),
  ];
  return traits.length === 0 ? [] : [{ kind: 'traits', traits }];
}

/** What to know besides. */
export function findingNotes({ notes, machine }: Finding): readonly Block[] {
  return notes.flatMap((note) => noteBlocks(note, machine?.osType ?? null));
}

function machineTrait({ machine }: Finding): readonly Trait[] {
  return machine === null
    ? []
    : [{ label: wordsInBoth((words) => words.machine), value: machineText(machine) }];
}

function subjectTrait({ subject }: Finding): readonly Trait[] {
  return subject === null
    ? []
    : [
        {
          label: wordsInBoth((words) => words.subject[subject.kind]),
          value: { en: subject.name, ja: subject.name },
        },
      ];
}

function causeTraits(finding: Finding, titles: Titles): readonly Trait[] {
  switch (finding.verdict) {
    case 'found':
      return foundTraits(finding, titles);
    case 'clear':
      return finding.cause === null
        ? []
        : [
            {
              label: wordsInBoth((words) => words.reason),
              value: causeName(finding.scenario, finding.cause, titles),
            },
          ];
    case 'unknown':
    case 'not-applicable':
      return [];
  }
}

function foundTraits(
  { scenario, cause, evidence, nextStep, otherCauses }: Found,
  titles: Titles,
): readonly Trait[] {
  const { since } = evidence[0];
  return [
    ...(nextStep === null ? [] : [{ label: wordsInBoth((words) => words.nextStep), value: nextStep }]),
    { label: wordsInBoth((words) => words.cause), value: causeName(scenario, cause, titles) },
    ...(since === null ? [] : [{ label: wordsInBoth((words) => words.since), value: { at: since } }]),
    ...(otherCauses.length === 0
      ? []
      : [
          {
            label: wordsInBoth((words) => words.otherCauses),
            value: causeNames(scenario, otherCauses, titles),
          },
        ]),
  ];
}

function causeNames(scenario: TopicId, causes: readonly CauseId[], titles: Titles): Text {
  const names = causes.map((cause) => causeName(scenario, cause, titles));
  return wordsInBoth((words, locale) => names.map((name) => name[locale]).join(words.and));
}
