import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to', 'another-product'];

/** What does not get updated here is not the machine by somebody, or somebody is named. */
const ANOTHER_MATTER: readonly Concept[] = [
  'assessment',
  'agent',
  'upgrade',
  'failure',
  'run',
  'history',
  'version',
  'named-kb',
  'legacy',
];

export const PATCH_ORCHESTRATION_CONFLICT: Topic = {
  id: 'patch-orchestration-conflict',
  intent: 'diagnose',
  title: { en: 'Nobody patches a machine, or two do', ja: '誰もパッチを当てない・二重に当たる' },
  need: 'patching',
  example: { en: 'nothing patches vm-01', ja: 'vm-01 に誰もパッチを当てない' },
  subject: 'machine',
  clues: [
    { about: ['nobody-patches'], without: [...NOT_A_COMPLAINT, 'schedule', ...ANOTHER_MATTER] },
    { about: ['patched-twice'], without: NOT_A_COMPLAINT },
    { about: ['patch-mode', 'mode-conflict'], without: NOT_A_COMPLAINT },
    { about: ['hotpatch', 'patch-mode', 'mode-conflict'], without: NOT_A_COMPLAINT },
    { about: ['schedule', 'mode-conflict', 'named-machine'], without: [...NOT_A_COMPLAINT, 'run'] },
    { about: ['patch-mode', 'no-schedule'], without: NOT_A_COMPLAINT },
    { about: ['nobody-patches', 'no-schedule'], without: NOT_A_COMPLAINT },
    { about: ['no-schedule', 'named-machine'], without: [...NOT_A_COMPLAINT, 'updates-unasked'] },
    { about: ['patch-mode', 'schedule', 'named-machine'], without: NOT_A_COMPLAINT },
    { about: ['patch-mode', 'negation', 'named-machine'], without: NOT_A_COMPLAINT },
    { about: ['who-patches', 'negation'], without: NOT_A_COMPLAINT },
    {
      about: ['update', 'negation', 'named-machine'],
      without: [...NOT_A_COMPLAINT, 'state', 'schedule', ...ANOTHER_MATTER],
    },
  ],
};
