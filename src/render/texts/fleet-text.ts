import { footerLines, linesOf } from '../text-sections.ts';
import type { FleetView, GroupRow } from '../views/fleet-view.ts';

export function fleetText(view: FleetView): readonly string[] {
  return [
    `${view.heading} · ${view.topic}`,
    view.headline,
    view.counts,
    ...view.groups.flatMap(groupLines),
    ...linesOf(view.moreGroups),
    ...footerLines(view),
  ];
}

function groupLines(group: GroupRow): readonly string[] {
  const title = [group.count, group.verdict, ...linesOf(group.cause)].join(' · ');
  const machines = [...linesOf(group.machines), ...linesOf(group.more)];
  return ['', title, group.says, ...machines.map((line) => `  ${line}`)];
}
