import type { Answer } from '../model/answer.ts';
import type { Rendering } from './rendering.ts';
import { type ChoicesView, choicesView } from './views/choices-view.ts';
import { type FindingView, findingView } from './views/finding-view.ts';
import { type FindingsView, findingsView } from './views/findings-view.ts';
import { type FleetView, fleetView } from './views/fleet-view.ts';
import { cancelView, type NoticeView } from './views/notice-view.ts';
import { type OverviewView, overviewView } from './views/overview-view.ts';

/** An answer in the words of one language, ready to be laid out as a card or as plain text. */
export type View = FindingView | FindingsView | OverviewView | FleetView | ChoicesView | NoticeView;

/** The view that suits an answer: what kind of turn it is decides first, then what there is to show. */
export function viewOf(answer: Answer, rendering: Rendering): View {
  if (answer.intent === 'help') return choicesView(answer, 'help', rendering);
  if (answer.intent === 'unknown') return choicesView(answer, 'unknown', rendering);
  if (answer.intent === 'clarify') return choicesView(answer, 'clarify', rendering);
  if (answer.intent === 'cancel') return cancelView(rendering.locale, answer.tenant);
  if (answer.report?.id === 'fleet-diagnosis') return fleetView(answer, answer.report, rendering);
  if (answer.report?.id === 'machine-overview') return overviewView(answer, answer.report, rendering);
  const [first, second] = answer.findings;
  if (answer.missing.length > 0 && answer.machines.length === 0)
    return choicesView(answer, 'missing', rendering);
  if (first !== undefined && second === undefined) return findingView(answer, first, rendering);
  return findingsView(answer, rendering);
}
