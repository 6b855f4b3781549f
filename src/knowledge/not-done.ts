import { patchSettings } from '../facts/patch-settings.ts';
import type { NotDone } from '../model/not-done.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';
import { defineKnowledge, type Knowledge } from './knowledge.ts';
import type { NotDoneAnswer } from './not-done-answer.ts';
import {
  agentRemove,
  machineDelete,
  machineRestart,
  machineStop,
  providerUnregister,
  updateUninstall,
} from './not-done-machines.ts';
import { exclusionRemove, scheduleChange, scheduleDelete, schedulePause } from './not-done-schedules.ts';
import {
  agentAutoUpgradeOff,
  hotpatchOff,
  hotpatchOn,
  patchModeOther,
  periodicAssessmentOff,
} from './not-done-settings.ts';

export const NOT_DONE_ANSWERS: Readonly<Record<NotDone, NotDoneAnswer>> = {
  'periodic-assessment-off': periodicAssessmentOff,
  'agent-auto-upgrade-off': agentAutoUpgradeOff,
  'hotpatch-on': hotpatchOn,
  'hotpatch-off': hotpatchOff,
  'patch-mode-other': patchModeOther,
  'schedule-delete': scheduleDelete,
  'schedule-pause': schedulePause,
  'schedule-change': scheduleChange,
  'exclusion-remove': exclusionRemove,
  'machine-stop': machineStop,
  'machine-restart': machineRestart,
  'machine-delete': machineDelete,
  'update-uninstall': updateUninstall,
  'agent-remove': agentRemove,
  'provider-unregister': providerUnregister,
};

/** What is known of a wish that no action fulfils, to be filled in for the machine that the question names. */
export function notDoneKnowledge(id: NotDone, { entities }: Question): Knowledge {
  const { title, says, commands, asSet, references, check } = NOT_DONE_ANSWERS[id];
  const topic: Topic = {
    id,
    intent: 'unknown',
    title,
    need: null,
    example: title,
    subject: 'optional-machine',
    clues: [],
  };
  if (asSet)
    return defineKnowledge({
      topic,
      needs: { settings: patchSettings },
      answer: (about) => {
        const left = about && asSet(about.machine, about.facts.settings);
        return {
          says: [...says, ...(left?.says ?? [])],
          commands: left?.commands ?? commands(null, entities),
          references,
          check,
        };
      },
    });
  return defineKnowledge({
    topic,
    needs: {},
    answer: (about) => ({
      says,
      commands: commands(about?.machine ?? null, entities),
      references,
      check,
    }),
  });
}
