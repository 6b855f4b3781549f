import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** A wish, a how-to, or settings that contradict each other: no run that left something out. */
const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'assessment',
  'agent',
  'patch-mode',
  'patched-twice',
  'hotpatch',
  'reboot',
];

export const SCHEDULE_NOT_APPLIED: Topic = {
  id: 'schedule-not-applied',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'A schedule left a machine out', ja: 'スケジュールが適用されない' },
  example: { en: 'the scheduled update skipped vm-01', ja: 'スケジュールで vm-01 だけパッチが当たらない' },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['schedule-skipped'], without: ANOTHER_MATTER },
    { about: ['schedule', 'schedule-skipped'], without: ANOTHER_MATTER },
    // "Update Management" sounds like a way of managing updates.
    {
      about: ['legacy', 'schedule-skipped'],
      without: ANOTHER_MATTER.filter((concept) => concept !== 'patch-mode'),
    },
    { about: ['schedule', 'nobody-patches'], without: [...ANOTHER_MATTER, 'no-schedule', 'mode-conflict'] },
    {
      about: ['schedule', 'negation', 'named-machine'],
      without: [...ANOTHER_MATTER, 'no-schedule', 'mode-conflict'],
    },
  ],
};
