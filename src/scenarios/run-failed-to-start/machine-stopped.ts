import { powerState } from '../../facts/power-state.ts';
import { restartAnnotations } from '../../facts/restart-annotations.ts';
import { runsOnMachine } from '../../facts/runs-on-machine.ts';
import { recordedState } from '../../facts/state-words.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { cliPlaceOf } from '../in-azure-cli.ts';
import { runInQuestion } from './run-in-question.ts';
import { didNotStart, saidBy, saysUnreached } from './run-words.ts';

/** The virtual machine was not running when the run was to begin. */
export const machineStopped = defineCause({
  id: 'machine-stopped',
  title: { en: 'Machine not running', ja: 'マシンが停止中' },
  kinds: ['azure-vm'],
  severity: 'act-now',
  needs: { runsOnMachine },
  wants: { powerState, restartAnnotations },
  actions: ['start-machine', 'install-updates'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.vmStates],
  judge({ runsOnMachine: runs, powerState: power, restartAnnotations: noted }, { machine, asked, now }) {
    const run = runInQuestion(runs, asked);
    if (run === null) return excluded(runs.looked);
    const start = run.startedAt ?? run.endedAt ?? now;
    const events = noted?.isKnown ? noted.value.restarts : [];
    const before = events.find(({ at }) => at <= start) ?? null;
    const after = events.findLast(({ at }) => at > start) ?? null;
    const didNot = didNotStart(run, machine.name);
    const command = `az vm start ${cliPlaceOf(machine)} --name "${machine.name}"`;
    const nextStep = {
      en: `Have ${machine.name} running at least 15 minutes before a run (\`${command}\`), and install updates once for the run that was missed.`,
      ja: `実行の 15 分以上前に ${machine.name} を起動しておいてください (\`${command}\`)。適用されなかった更新プログラムは、1 回限りの更新でインストールしてください。`,
    };
    const down = before?.leaves === 'down' ? before : null;
    const startedLater = before === null && after?.leaves === 'started' ? after : null;
    if (down || startedLater) {
      const event = down ?? startedLater;
      const when = event === null ? '' : minuteText(event.at);
      return holds(
        down
          ? {
              en: `${didNot.en}: the machine had been down since ${when} (${down.name}).`,
              ja: `${didNot.ja}。マシンは ${when} から停止していました (${down.name})。`,
            }
          : {
              en: `${didNot.en}: the machine was started only at ${when}.`,
              ja: `${didNot.ja}。マシンが起動されたのは ${when} です。`,
            },
        event ? [...event.evidence, ...saidBy(run)] : saidBy(run),
        { nextStep },
      );
    }
    if (power && !power.isKnown) return undecided(power);
    const isStopped = power !== undefined && power.value.value !== 'running';
    if (isStopped && saysUnreached(run))
      return holds(
        {
          en: `${didNot.en}: the run found it shut down or without an answer, and its power state is ${power.value.value}.`,
          ja: `${didNot.ja}。実行は停止中または応答なしと記録しており、電源状態は「${recordedState(power.value.value)}」です。`,
        },
        [power.value.evidence, ...saidBy(run)],
        { nextStep },
      );
    return before
      ? excluded(...before.evidence)
      : excluded(power?.value.evidence ?? runs.looked, ...saidBy(run));
  },
});
