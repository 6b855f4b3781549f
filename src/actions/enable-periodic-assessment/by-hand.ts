import { assessmentModeCommands } from '../assessment-mode-commands.ts';
import type { Remedy } from '../remedy.ts';

export const enablePeriodicAssessmentByHand: Remedy = {
  id: 'enable-periodic-assessment',
  title: { en: 'Turn on periodic assessment', ja: '定期評価を有効にする' },
  byHand: (machine) => assessmentModeCommands(machine, 'AutomaticByPlatform'),
};
