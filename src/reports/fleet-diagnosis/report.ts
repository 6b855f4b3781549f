import type { Listing } from '../../model/question.ts';
import { type Collector, defineReport, type ReportOccasion } from '../report.ts';
import { fleetBlocks } from './blocks.ts';
import { CauseGroups, standingsOf } from './cause-groups.ts';
import { CauseListing } from './cause-listing.ts';
import { listingBlocks } from './listing-blocks.ts';
import { FLEET_DIAGNOSIS } from './topic.ts';

/**
 * One scenario over every machine, grouped by cause: by itself, which machines are not assessed and why; the same of any
 * other scenario that is asked about the whole fleet.
 */
export const fleetDiagnosis = defineReport({
  topic: FLEET_DIAGNOSIS,
  covers: ['not-assessed'],
  needs: {},
  collect({ topicTitle, causeTitle, actionTitle, question: { seen: _, ...question } }) {
    if (question.listing)
      return collectListing(question.listing, { topicTitle, causeTitle, actionTitle, question });
    const collected = new CauseGroups();
    let machineCount = 0;
    return {
      add: ({ findings }) => {
        machineCount += 1;
        for (const finding of findings) collected.add(finding);
      },
      report: () => {
        const groups = collected.inOrder();
        // What was asked for, where others are told beside it or in its place.
        const asked = question.intent === 'diagnose' ? question.topic : null;
        const scenario = asked ?? groups[0]?.scenario ?? 'not-assessed';
        return {
          id: FLEET_DIAGNOSIS.id,
          data: {
            scenario,
            machineCount,
            standings: standingsOf(groups),
            groups: groups.map(({ key, samples, machineIds, ...group }) => ({
              ...group,
              machines: machineIds,
            })),
          },
          blocks: fleetBlocks({
            title: topicTitle(scenario),
            machineCount,
            groups,
            causeTitle,
            actionTitle,
            question,
          }),
        };
      },
    };
  },
});

/** The machines of one group, a page at a time. */
function collectListing(
  listing: Listing,
  { topicTitle, ...occasion }: Pick<ReportOccasion, 'topicTitle' | 'causeTitle' | 'actionTitle' | 'question'>,
): Collector<unknown> {
  const collected = new CauseListing(
    listing,
    occasion.question.focus === 'fix' ? 'what to do' : 'what is found',
  );
  return {
    add: ({ findings }) => {
      for (const finding of findings) collected.add(finding);
    },
    report: () => {
      const page = collected.page();
      const scenario = page.first?.scenario ?? 'not-assessed';
      const { group, machineCount, machines } = page;
      return {
        id: FLEET_DIAGNOSIS.id,
        data: {
          scenario,
          group,
          page: page.page,
          machineCount,
          machines: machines.map(({ machine }) => machine.id),
        },
        blocks: listingBlocks({ ...page, ...occasion, title: topicTitle(scenario) }),
      };
    },
  };
}
