import { Template } from 'adaptivecards-templating';
import choicesTemplate from '../../cards/choices.card.json' with { type: 'json' };
import findingTemplate from '../../cards/finding.card.json' with { type: 'json' };
import findingsTemplate from '../../cards/findings.card.json' with { type: 'json' };
import fleetTemplate from '../../cards/fleet.card.json' with { type: 'json' };
import noticeTemplate from '../../cards/notice.card.json' with { type: 'json' };
import overviewTemplate from '../../cards/overview.card.json' with { type: 'json' };
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { View } from './view.ts';

const choices = new Template(choicesTemplate);

const TEMPLATES: Readonly<Record<View['kind'], Template>> = {
  finding: new Template(findingTemplate),
  findings: new Template(findingsTemplate),
  overview: new Template(overviewTemplate),
  fleet: new Template(fleetTemplate),
  notice: new Template(noticeTemplate),
  clarify: choices,
  help: choices,
  unknown: choices,
  missing: choices,
};

/** The card of a view: its template in `cards/` with the view bound into it. `${…}` inside the view's texts stays as it is. */
export function expandCard(view: View): AdaptiveCardJson {
  const { $schema, ...card } = TEMPLATES[view.kind].expand({ $root: view });
  return card;
}
