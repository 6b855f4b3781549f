import { readingsOf } from '../facts/fact.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { Place } from '../machines/place.ts';
import type { Asked } from '../model/asked.ts';
import type { SurveyPage } from '../model/survey.ts';
import { STATE_FACTS, seenState } from '../reports/seen-state.ts';
import { diagnosedFleet } from './diagnosed-fleet.ts';
import type { Inquirer } from './inquirer.ts';

/** Every machine there is as it is to be remembered, a slice at a time. Throws AzureReadError where none can be listed. */
export async function* surveyed(
  scenarios: readonly Scenario[],
  inquirer: Pick<Inquirer, 'azure' | 'now' | 'history' | 'reportError'>,
): AsyncIterable<SurveyPage> {
  const wanted = { scenarios, report: { needs: STATE_FACTS } };
  for await (const { diagnosed, gaps } of diagnosedFleet(ALL, wanted, NOTHING_ASKED, inquirer)) {
    const machines = diagnosed.map(({ machine, findings, sheet }) =>
      seenState({ machine, findings, facts: readingsOf(STATE_FACTS, sheet) }, inquirer.now),
    );
    yield { machines, unread: gaps };
  }
}

const ALL: Place = {
  resourceGroups: null,
  subscriptions: null,
  locations: null,
  osType: null,
  machineKind: null,
  kinds: [],
  tags: [],
  anyOfTags: [],
  pattern: null,
  except: [],
  exceptSubscriptions: new Set(),
  limits: [],
  ignored: [],
};

const NOTHING_ASKED: Asked = {
  scope: 'fleet',
  actor: null,
  machines: [],
  text: '',
  pasted: null,
  kb: [],
  errorCodes: [],
  schedule: null,
  run: null,
  duration: null,
  span: null,
};
