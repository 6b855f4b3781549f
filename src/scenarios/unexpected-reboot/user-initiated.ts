import { defineCause } from '../../judging/cause.ts';
import { installationText, isOnDemand } from '../../judging/installation-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { RESTART_FACTS, restartInQuestion } from './restart-in-question.ts';

/** Somebody, or something with an identity, had Azure restart the machine. */
export const userInitiated = defineCause({
  id: 'user-initiated',
  title: { en: 'Restarted by somebody', ja: 'ユーザー操作による再起動' },
  kinds: ['azure-vm'],
  severity: 'at-risk',
  needs: {},
  wants: RESTART_FACTS,
  actions: [],
  references: [REFERENCES.understandReboot, REFERENCES.healthAnnotations],
  judge(facts, occasion) {
    const { machine } = occasion;
    const { operation, annotation, looked, run } = restartInQuestion(facts, occasion);
    if (operation) {
      const { verb, caller, at, evidence } = operation;
      const who = caller ?? 'an identity that the activity log does not name';
      return holds(
        {
          en: `${machine.name} was restarted by ${who}: ${verb} at ${minuteText(at)}.`,
          ja: `${machine.name} は ${caller ?? 'アクティビティ ログに名前のない ID'} の操作 (${verb}、${minuteText(at)}) により再起動されました。`,
        },
        [...evidence, ...(annotation?.evidence ?? [])],
        { nextStep: caller === null ? LOOK_UP : askThem(caller) },
      );
    }
    if (run && isOnDemand(run))
      return holds(
        {
          en: `${installationText(run, machine.name).en.replace(/^the/, 'The')} restarted the machine; it was started on demand, and whoever starts one says whether it may restart. Azure does not record the answer.`,
          ja: `${installationText(run, machine.name).ja}でマシンが再起動されました。オンデマンドの実行で、再起動の可否は開始時に指定されます (Azure には記録されません)。`,
        },
        [run.startedBy.evidence, run.rebootStatus.evidence],
        { nextStep: NEXT_TIME },
      );
    const { powerOperations: operated, restartAnnotations: noted, installationRuns: runs } = facts;
    // A run restarts the machine from inside, which Resource Health puts down to the customer too.
    if (annotation?.context === 'customer' && run === null) {
      if (runs?.isKnown === false) return undecided(runs);
      return holds(
        {
          en: `${machine.name} was restarted at ${minuteText(annotation.at)} at the wish of a user or a process of yours (${annotation.name}).`,
          ja: `${machine.name} は ${minuteText(annotation.at)} にユーザーまたは利用者側のプロセスの要求で再起動されました (${annotation.name})。`,
        },
        annotation.evidence,
        { nextStep: LOOK_UP, notes: operated?.isKnown ? [NOT_IN_THE_LOG] : [] },
      );
    }
    const unread = [operated, noted].find((reading) => reading?.isKnown === false);
    if (unread?.isKnown === false) return undecided(unread);
    const [first, ...rest] = annotation ? annotation.evidence : looked;
    return first ? excluded(first, ...rest) : notRead();
  },
});

function notRead(): never {
  throw new Error('no record of restarts was read');
}

function askThem(caller: string): Text {
  return {
    en: `Ask ${caller}; for an application, look up the object id in Microsoft Entra ID.`,
    ja: `${caller} に確認してください。アプリケーションの場合は、オブジェクト ID を Microsoft Entra ID で検索できます。`,
  };
}

const NEXT_TIME: Text = {
  en: 'Choose "Never reboot" when starting an installation on demand, and plan the restart that updates then wait for.',
  ja: 'オンデマンドでインストールを開始するときに「再起動しない」を選択し、必要な再起動は別途計画してください。',
};

const LOOK_UP: Text = {
  en: 'See who it was in the activity log of the machine, and inside it in event 1074 (Windows) or `last -x` (Linux).',
  ja: '操作者は、マシンのアクティビティ ログと、マシン内のイベント 1074 (Windows) または `last -x` (Linux) で確認してください。',
};

const NOT_IN_THE_LOG: Text = {
  en: 'The activity log has no such operation, so the restart was asked for inside the machine.',
  ja: 'アクティビティ ログに該当する操作がないため、マシン内から要求された再起動です。',
};
