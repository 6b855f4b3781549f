import { powerState } from '../../facts/power-state.ts';
import { NOT_RUNNING } from '../../facts/power-words.ts';
import { defineCause } from '../../judging/cause.ts';
import { FRESHNESS_FACTS, freshAssessment } from '../../judging/freshness.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

/** The virtual machine does not run, so nothing on it can look for updates. */
export const machineStopped = defineCause({
  id: 'machine-stopped',
  title: { en: 'Machine stopped', ja: 'マシンが停止している' },
  kinds: ['azure-vm'],
  severity: 'act-now',
  needs: { powerState },
  wants: FRESHNESS_FACTS,
  actions: ['start-machine', 'assess-now'],
  references: [REFERENCES.vmStates, REFERENCES.assessmentOptions],
  judge({ powerState: power, ...assessed }, { machine, now }) {
    const state = NOT_RUNNING[power.value];
    if (!state) return excluded(power.evidence);
    // A machine stopped since is still assessed: its stopping explains no failure before it.
    const fresh = freshAssessment(assessed, now);
    if (fresh) return excluded(fresh.status.evidence);
    const { since } = power.evidence;
    return holds(
      {
        en: `${machine.name} is ${state.en}${since ? `, since ${minuteText(since)}` : ''}; a machine is assessed only while it is running.`,
        ja: `${machine.name} は${since ? ` ${minuteText(since)} から` : ''}「${state.ja}」の状態です。評価は実行中のマシンでのみ行われます。`,
      },
      [power.evidence],
      {
        nextStep: {
          en: 'Start the machine; if periodic assessment is on, it is then assessed within 24 hours.',
          ja: 'マシンを起動してください。定期評価が有効なら、起動後 24 時間以内に評価されます。',
        },
      },
    );
  },
});
