import { patchSettings } from '../../facts/patch-settings.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';

/** Nobody assesses the machine by itself: periodic assessment is off, which is also the default. */
export const periodicAssessmentOff = defineCause({
  id: 'periodic-assessment-off',
  title: { en: 'Periodic assessment off', ja: '定期評価が無効' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { patchSettings },
  actions: ['enable-periodic-assessment', 'assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.periodicAssessmentAtScale],
  judge({ patchSettings: { assessmentMode } }, { machine }) {
    if (isPeriodic(assessmentMode.value)) return excluded(assessmentMode.evidence);
    const setting = assessmentMode.value ?? 'ImageDefault';
    return holds(
      {
        en: `Periodic assessment is off for ${machine.name} (assessmentMode ${setting}${assessmentMode.value === null ? ', the default' : ''}), so it is assessed only when somebody asks for it.`,
        ja: `${machine.name} は定期評価が無効です (assessmentMode は${assessmentMode.value === null ? '既定値の' : ''} ${setting})。評価は手動で要求したときにしか行われません。`,
      },
      [assessmentMode.evidence],
      {
        nextStep: {
          en: 'Turn on periodic assessment (Update settings in Update Manager; assessmentMode AutomaticByPlatform), then assess the machine once now.',
          ja: '定期評価を有効にし (Update Manager の更新設定、assessmentMode は AutomaticByPlatform)、今すぐ評価を 1 回実行してください。',
        },
      },
    );
  },
});

/** `AutomaticByPlatform` has the platform assess the machine every 24 hours. */
export function isPeriodic(assessmentMode: string | null): boolean {
  return assessmentMode?.toLowerCase() === 'automaticbyplatform';
}
