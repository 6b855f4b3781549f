import { called } from '../../codes/error-sentences.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import { guestAgent } from '../../facts/guest-agent.ts';
import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { powerState } from '../../facts/power-state.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { aboutTheRun } from './about-the-run.ts';
import { UNREACHABLE } from './error-groups.ts';
import { type REACH_FACTS, reachOf } from './reach.ts';
import { type RunErrors, runErrors } from './run-errors.ts';

/** What Azure says of a machine that did not answer, beside the errors it has a name for. Source: Microsoft.Maintenance, `ShutdownOrUnresponsive`. */
const DID_NOT_ANSWER = /ShutdownOrUnresponsive|\b(?:vm|machine) is not running\b|not reachable|unreachable/i;

/** Azure did not reach the machine during the run: its record says so, or nothing in it comes from the machine, which is out of reach. */
export const machineUnreachable = defineCause({
  id: 'machine-unreachable',
  title: { en: 'Machine not reachable', ja: 'マシンに到達できない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  wants: { powerState, guestAgent, arcConnection } satisfies typeof REACH_FACTS,
  actions: ['start-machine', 'install-updates'],
  references: [REFERENCES.troubleshoot, REFERENCES.windowsGuestAgent, REFERENCES.arcAgentConnection],
  judge({ installationRun: run, ...facts }, occasion) {
    const { machine } = occasion;
    const errors = runErrors(run, occasion);
    const reach = reachOf(facts);
    const named = errors.leading.find(({ id }) => UNREACHABLE.has(id));
    const said = errors.texts.find(({ value }) => DID_NOT_ANSWER.test(value));
    const notes = aboutTheRun(errors, machine);
    if (named || said) {
      const words = said?.value.replace(/[.。]+$/, '') ?? '';
      const text = named ? called(named) : { en: words, ja: `「${words}」` };
      const evidence: readonly Evidence[] = [
        ...(named ? errors.evidenceOf(named) : [...errors.shown, ...(said ? [said.evidence] : [])]),
        ...reach.evidence,
      ];
      const [first, ...rest] = evidence;
      return holds(
        {
          en: `Azure did not reach the machine during ${whatOf(errors, machine.name).en}: ${text.en}.`,
          ja: `${whatOf(errors, machine.name).ja}の間、Azure からマシンに到達できませんでした: ${text.ja}`,
        },
        [first ?? errors.shown[0], ...rest],
        { nextStep: reach.nextStep(machine), notes, actions: reach.actions },
      );
    }
    const heard = errors.failed && heardFrom(errors.failed, errors);
    if (errors.failed === null) return excluded(...errors.shown);
    if (heard) return excluded(heard);
    if (reach.state === 'unknown') return undecided(reach.gap);
    const [first, ...rest] = reach.evidence;
    if (reach.state === 'reached') return excluded(first, ...rest);
    const what = installationText(errors.failed, machine.name);
    const { installedCount, rebootStatus } = errors.failed;
    const count = installedCount.value ?? 0;
    // What was installed came from the machine: only its restart did not come to an end.
    if (count > 0)
      return holds(
        {
          en: `${what.en.replace(/^the/, 'The')} installed ${count} update${count === 1 ? '' : 's'}, but the restart behind it did not come to an end (rebootStatus ${rebootStatus.value}), and the machine is out of reach: ${reach.says.en}.`,
          ja: `${what.ja}では ${count} 件がインストールされましたが、その後の再起動が完了していません (rebootStatus: ${rebootStatus.value})。マシンには現在到達できません: ${reach.says.ja}`,
        },
        [...errors.shown, installedCount.evidence, rebootStatus.evidence, first, ...rest],
        {
          nextStep: reach.isUp ? LOOK_AT_THE_BOOT : reach.nextStep(machine),
          notes: [INFERRED, ...notes],
          actions: reach.actions,
        },
      );
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} failed without any result from the machine, and the machine is out of reach: ${reach.says.en}.`,
        ja: `${what.ja}は、マシンからの結果がないまま失敗しています。マシンには現在到達できません: ${reach.says.ja}`,
      },
      [...errors.shown, first, ...rest],
      { nextStep: reach.nextStep(machine), notes: [INFERRED, ...notes], actions: reach.actions },
    );
  },
});

/** A result that only the machine itself can have given; a restart that did not end takes its worth away. */
function heardFrom(run: Installation, { leading, evidenceOf }: RunErrors): Evidence | null {
  if (['started', 'failed'].includes(run.rebootStatus.value?.toLowerCase() ?? '')) return null;
  if ((run.installedCount.value ?? 0) > 0) return run.installedCount.evidence;
  if ((run.failedCount.value ?? 0) > 0) return run.failedCount.evidence;
  const [update] = run.failedUpdates;
  if (update) return update.evidence;
  const inGuest = leading.find(({ guest }) => guest !== null);
  return inGuest ? (evidenceOf(inGuest).at(-1) ?? null) : null;
}

function whatOf({ failed }: RunErrors, name: string): Text {
  return failed
    ? installationText(failed, name)
    : { en: 'the run that the question speaks of', ja: '質問にある実行' };
}

/** Power state and agent are those of now; Azure keeps no history of them with the run. */
const INFERRED: Text = {
  en: 'This is inferred: the state is that of now, not of the time of the run.',
  ja: 'これは推定です。状態は実行時ではなく現在のものです。',
};

/** What runs and does not report after a restart may still be configuring updates, or not get through its start. */
const LOOK_AT_THE_BOOT: Text = {
  en: 'Look at its boot diagnostics (screenshot and serial log): Windows may still be configuring updates, or the start of the system has failed. Give it time, restart it from Azure if it hangs, and assess it once its guest agent is ready.',
  ja: 'ブート診断 (スクリーンショットとシリアル ログ) を確認してください。Windows が更新プログラムを構成中か、OS の起動に失敗している可能性があります。しばらく待ち、応答がなければ Azure から再起動し、ゲスト エージェントが準備完了になったら評価を実行します。',
};
