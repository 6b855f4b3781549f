import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A complaint of what a run left out, a wish, or an explanation: not to ask what a schedule will take. */
const ANOTHER_MATTER: readonly Concept[] = [
  'why',
  'how-to',
  'what-is',
  'another-product',
  'agent',
  'digest',
  'schedule-skipped',
  'schedule-assigning',
  'schedule-unassigning',
  'schedule-creating',
  'window-lengthening',
  'update-excluding',
  'run-cancelling',
  'install-failure',
  'start-failure',
  'window-used-up',
];

const ABOUT: readonly (readonly Concept[])[] = [
  ['schedule-taking'],
  ['schedule-taking', 'schedule'],
  ['schedule-taking', 'named-schedule'],
  ['schedule-taking', 'schedule', 'many-machines'],
  ['schedule-taking', 'schedule', 'machine'],
  ['schedule-taking', 'schedule', 'named-machine'],
  ['schedule-taking', 'named-machine'],
];

export const SCHEDULE_PREVIEW: Topic = {
  id: 'schedule-preview',
  intent: 'report',
  title: { en: 'Machines of a schedule', ja: 'スケジュールの対象マシン' },
  need: 'patching',
  example: { en: 'which machines will this schedule take?', ja: 'このスケジュールの対象になるマシンは?' },
  subject: 'optional-machine',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
