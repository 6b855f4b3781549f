import { pendingUpdates } from '../../facts/pending-updates.ts';
import { definePremise } from '../../judging/scenario.ts';
import { bracketed } from '../../judging/time-text.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';

/** Whether the update in question is offered after all: then the list names it. */
export const whetherOffered = definePremise({
  stages: [{ pending: pendingUpdates }],
  judge({ pending }, { machine, subject }) {
    if (pending === undefined) return { outcome: 'open' };
    if (!pending.isKnown) return { outcome: 'undecided', gap: pending };
    const { updates, assessment, assessed } = pending.value;
    const kb = kbInQuestion({ subject });
    const listed = kb === null ? undefined : updates.find((update) => isKb(update, kb));
    if (listed === undefined) return { outcome: 'open' };
    const at = listed.listedAt ?? assessment?.lastModifiedAt ?? null;
    const when = bracketed(at);
    return {
      outcome: 'clear',
      says: {
        en: `${machine.name} is offered KB${kb}: its latest assessment${when.en} lists it as pending (${listed.value}).`,
        ja: `${machine.name} に KB${kb} は提供されています。直近の評価${when.ja}で保留中と表示されています (${listed.value})。`,
      },
      evidence: [listed.evidence, assessed],
    };
  },
});
