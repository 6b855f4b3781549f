import { windowOpenings } from '../../facts/window-openings.ts';
import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks } from '../group-blocks.ts';
import { patchOrchestration } from '../patch-orchestration/report.ts';
import { defineReport } from '../report.ts';
import { previewBlocks } from './blocks.ts';
import { PREVIEW_FACTS } from './preview-facts.ts';
import { Previewed } from './previewed.ts';
import { PREVIEW_WORDS } from './state-words.ts';
import { SCHEDULE_PREVIEW } from './topic.ts';

/** Which machines a schedule takes, by which assignment or dynamic scope; which of them its run would skip, and which it passes over for one term alone. */
export const schedulePreview = defineReport({
  topic: SCHEDULE_PREVIEW,
  covers: [],
  about: 'schedule',
  otherwise: patchOrchestration,
  needs: PREVIEW_FACTS,
  collect({ question, now }) {
    const previewed = new Previewed(question);
    return {
      add: (each) => previewed.add(each),
      report: () => (previewed.machines.length === 0 ? null : reportOf(previewed, question, now)),
    };
  },
});

function reportOf(previewed: Previewed, question: Question, now: Instant): Report {
  const { schedule, groups, machines } = previewed;
  const openings = windowOpenings(schedule?.configuration ?? null, now);
  const page = groups.page();
  return {
    id: SCHEDULE_PREVIEW.id,
    data: {
      schedule: schedule?.name ?? null,
      scheduleId: schedule?.id ?? null,
      timeZone: openings.timeZone,
      ianaTimeZone: openings.ianaTimeZone,
      open: openings.open,
      windows: openings.runs,
      unreadable: openings.unreadable,
      dynamicScopes: (schedule?.scopes ?? []).flatMap(({ id, scopeId, filter }) =>
        filter === null ? [] : [{ assignment: id, scope: scopeId, filter }],
      ),
      machineCount: machines.length,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      assignedElsewhere: previewed.unseen(),
      machines,
    },
    blocks: page
      ? groupPageBlocks(page, PREVIEW_WORDS, SCHEDULE_PREVIEW.title, question)
      : previewBlocks(previewed, openings, question),
  };
}
