import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** To switch it, or to learn about it: not to ask how a machine stands. */
const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'comparison'];

export const HOTPATCH_STATUS: Topic = {
  id: 'hotpatch-status',
  intent: 'report',
  title: { en: 'Hotpatch of a machine', ja: 'マシンのホットパッチ' },
  need: 'patching',
  example: { en: 'is hotpatch on for vm-01?', ja: 'vm-01 でホットパッチは有効?' },
  subject: 'machine',
  clues: [
    { about: ['hotpatch', 'named-machine'], without: NOT_A_LOOK },
    { about: ['hotpatch', 'many-machines'], without: NOT_A_LOOK },
    { about: ['hotpatch', 'state', 'machine'], without: NOT_A_LOOK },
    { about: ['hotpatch', 'everything'], without: NOT_A_LOOK },
  ],
};
