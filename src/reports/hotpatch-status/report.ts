import { hotpatchMonth } from '../../judging/hotpatch-calendar.ts';
import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks, groupRows, machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport } from '../report.ts';
import { hotpatchBlocks, hotpatchText, monthBlock } from './blocks.ts';
import { HOTPATCH_FACTS, type WithHotpatch } from './hotpatch-facts.ts';
import { HOTPATCH_STATES, type HotpatchState, hotpatchStateOf } from './hotpatch-state.ts';
import { HOTPATCH_WORDS } from './state-words.ts';
import { HOTPATCH_STATUS } from './topic.ts';

interface HotpatchDatum {
  readonly machine: MachineId;
  readonly state: HotpatchState;
  /** Null: not stated, or not readable. */
  readonly enableHotpatching: boolean | null;
  readonly patchMode: string | null;
  readonly hotpatchEnablementStatus: string | null;
  readonly image: string | null;
}

/** Whether a machine is enrolled in hotpatch, and whether this month's updates restart it; of several machines, how many are. */
export const hotpatchStatus = defineReport({
  topic: HOTPATCH_STATUS,
  covers: [],
  needs: HOTPATCH_FACTS,
  collect({ now, question }) {
    const groups = new MachineGroups<HotpatchState>(HOTPATCH_STATES, question.listing);
    const machines: HotpatchDatum[] = [];
    let first: WithHotpatch | null = null;
    return {
      add(each) {
        first ??= each;
        machines.push(datumOf(each));
        groups.add(hotpatchStateOf(each), { machine: each.machine, says: hotpatchText(each) });
      },
      report: () => {
        if (first === null) return null;
        return machines.length === 1 && !question.listing
          ? ofMachine(first, now)
          : ofFleet({ groups, machines, question, now });
      },
    };
  },
});

function datumOf(each: WithHotpatch): HotpatchDatum {
  const { platform, settings } = each.facts;
  const read = settings?.isKnown ? settings.value : null;
  return {
    machine: each.machine.id,
    state: hotpatchStateOf(each),
    enableHotpatching: read?.enableHotpatching.value ?? null,
    patchMode: read?.patchMode.value ?? null,
    hotpatchEnablementStatus: read?.hotpatchEnablementStatus.value ?? null,
    image: platform?.isKnown ? platform.value.image.value : null,
  };
}

function ofMachine(each: WithHotpatch, now: Instant): Report {
  return {
    id: HOTPATCH_STATUS.id,
    data: { ...datumOf(each), calendar: hotpatchMonth(now) },
    blocks: hotpatchBlocks(each, now),
  };
}

function ofFleet({
  groups,
  machines,
  now,
  question,
}: {
  readonly groups: MachineGroups<HotpatchState>;
  readonly machines: readonly HotpatchDatum[];
  readonly question: Question;
  readonly now: Instant;
}): Report {
  const page = groups.page();
  const count = machinesText(machines.length);
  return {
    id: HOTPATCH_STATUS.id,
    data: {
      machineCount: machines.length,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      machines,
      calendar: hotpatchMonth(now),
    },
    blocks: page
      ? groupPageBlocks(page, HOTPATCH_WORDS, HOTPATCH_STATUS.title, question)
      : [
          {
            kind: 'heading',
            standing: null,
            title: { en: `Hotpatch on ${count.en}`, ja: `${count.ja}のホットパッチ` },
            subtitle: null,
          },
          monthBlock(now),
          ...groupRows(groups.inOrder(), HOTPATCH_WORDS, question),
        ],
  };
}
