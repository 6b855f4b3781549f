import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** To change the mode, or that it does not fit: not to ask which one it is. */
const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'another-product'];

export const PATCH_ORCHESTRATION: Topic = {
  id: 'patch-orchestration',
  intent: 'report',
  title: { en: 'Patch orchestration of a machine', ja: 'マシンのパッチ オーケストレーション' },
  need: 'patching',
  example: { en: 'which patch mode is vm-01 in?', ja: 'vm-01 のパッチ オーケストレーションは?' },
  subject: 'machine',
  clues: [
    { about: ['patch-mode', 'named-machine'], without: ['request'] },
    { about: ['patch-mode', 'machine'], without: [...NOT_A_LOOK, 'what-is', 'many-machines', 'everything'] },
    { about: ['who-patches', 'named-machine'], without: ['request'] },
  ],
};
