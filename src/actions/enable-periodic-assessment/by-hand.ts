import { assessmentModeCommands, assessmentModePatch } from '../assessment-mode-commands.ts';
import type { Remedy } from '../remedy.ts';

export const enablePeriodicAssessmentByHand: Remedy = {
  id: 'enable-periodic-assessment',
  title: { en: 'Turn on periodic assessment', ja: '定期評価を有効にする' },
  // `osProfile` "absent": tools that change the model they have read find nothing to change.
  byHand: (machine, given) =>
    given.osProfile?.[0] === 'absent'
      ? assessmentModePatch(machine, 'AutomaticByPlatform')
      : assessmentModeCommands(machine, 'AutomaticByPlatform'),
};
