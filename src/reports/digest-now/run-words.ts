import { minuteText } from '../../judging/time-text.ts';
import type { Block, Trait } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { NO_ENTITIES, type Question } from '../../model/question.ts';
import { runStamp } from '../../schedules/run-stamp.ts';
import { wallTimeOf } from '../../schedules/wall-time.ts';
import { said, same } from '../said.ts';
import { SCHEDULE_PREVIEW } from '../schedule-preview/topic.ts';
import { windowText } from '../window-text.ts';
import type { RunSeen } from './run-seen.ts';

export const NOTICE: Text = { en: 'Run notice', ja: '実行通知' };

/** Opens what is told of a run: whose it is, how it stands, and that the schedule does not open then any more. */
export function runOpening(seen: RunSeen, title: Text): readonly Block[] {
  const subtitle = { en: `Maintenance window of ${seen.name}`, ja: `${seen.name} のメンテナンス期間` };
  return [
    { kind: 'heading', over: NOTICE, standing: null, subtitle, title },
    ...(seen.isDue ? [] : [said(notDue(seen), 'warning')]),
  ];
}

export function windowTrait(seen: RunSeen): Trait {
  return { label: { en: 'Window', ja: 'メンテナンス期間' }, value: same(spanText(seen)) };
}

/** From when to when, on the wall of the schedule, and in UTC. */
function spanText({ openings, run }: RunSeen): string {
  const end =
    openings.ianaTimeZone === null ? minuteText(run.end) : wallTimeOf(run.end, openings.ianaTimeZone);
  return `${windowText(openings, run)} – ${end}`;
}

/** When it starts, on the wall of the schedule; in UTC where that is not known. */
export function startText({ openings, run }: RunSeen): string {
  return openings.ianaTimeZone === null
    ? minuteText(run.start)
    : wallTimeOf(run.start, openings.ianaTimeZone);
}

/** The schedule has been changed since the run was told: it will not, or did not, take place at its time. */
function notDue({ name, openings }: RunSeen): Text {
  const [next] = openings.runs;
  if (next === undefined)
    return {
      en: `${name} no longer opens at this time, and no window is to come: it was changed, has expired, or is not to be seen any more.`,
      ja: `${name} はこの時刻には実行されません。変更されたか、有効期限が切れたか、参照できなくなっており、今後のメンテナンス期間もありません。`,
    };
  const at = windowText(openings, next);
  return {
    en: `${name} was changed and no longer opens at this time; its next window opens ${at}. A change within the hour before a window may come too late for it.`,
    ja: `${name} が変更され、この時刻には実行されません。次のメンテナンス期間は ${at} です。開始前 1 時間以内の変更は、その回に反映されないことがあります。`,
  };
}

/** The preview of cancelling it, in a card of its own. */
export function cancelQuestion(question: Question, { scheduleId, run }: RunSeen): Question {
  return {
    text: question.text,
    pasted: null,
    locale: question.locale,
    intent: 'act',
    topic: 'cancel-run',
    entities: { ...NO_ENTITIES, schedule: scheduleId, run: runStamp(run.start) },
    scope: 'machines',
    from: 'finding',
    candidates: [],
  };
}

/** Which machines the schedule takes as they are now, in a card of its own. */
export function previewButton({ digest: _, listing: _1, ...question }: Question): Block {
  const asked: Question = {
    ...question,
    intent: 'report',
    topic: SCHEDULE_PREVIEW.id,
    entities: { ...question.entities, run: null },
    from: 'finding',
  };
  return {
    kind: 'buttons',
    buttons: [{ label: { en: 'Machines of the schedule', ja: 'スケジュールの対象マシン' }, question: asked }],
  };
}
