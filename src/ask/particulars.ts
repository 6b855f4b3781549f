import type { Concept } from '../model/concept.ts';
import { type Entities, NO_ENTITIES } from '../model/question.ts';
import { markDurations } from './entities/duration.ts';
import { markErrorCodes } from './entities/error-codes.ts';
import { markKbNumbers } from './entities/kb-numbers.ts';
import { markMachineNames } from './entities/machine-names.ts';
import { markOtherParticulars } from './entities/other-particulars.ts';
import { markResourceGroup } from './entities/resource-group.ts';
import { markResourceIds } from './entities/resource-ids.ts';
import { markScheduleName } from './entities/schedule-name.ts';
import { markSubscription } from './entities/subscription.ts';
import { type Mark, type MarkedText, valuesOf } from './marked-text.ts';

/** Each kind sees what the earlier ones left: an id is no path of names, a schedule's name no machine. */
const KINDS: readonly ((text: MarkedText) => MarkedText)[] = [
  markResourceIds,
  markErrorCodes,
  markKbNumbers,
  markSubscription,
  markResourceGroup,
  markScheduleName,
  markDurations,
  markOtherParticulars,
  markMachineNames,
];

/** Marks everything a readable text names. */
export function markParticulars(readable: string): MarkedText {
  return KINDS.reduce((marked, mark) => mark(marked), { rest: readable, spans: [] } as MarkedText);
}

export function entitiesOf(text: MarkedText): Entities {
  const first = (mark: Mark) => valuesOf(text, mark)[0] ?? null;
  return {
    ...NO_ENTITIES,
    machines: valuesOf(text, 'machine'),
    kb: valuesOf(text, 'kb'),
    errorCodes: valuesOf(text, 'error-code'),
    resourceGroup: first('resource-group'),
    subscription: first('subscription'),
    schedule: first('schedule'),
    duration: first('duration'),
  };
}

/** The concepts that a question speaks of by naming something. */
export function particularsOf(entities: Entities): readonly Concept[] {
  const named: readonly (readonly [Concept, boolean])[] = [
    ['named-machine', entities.machines.length > 0],
    ['named-kb', entities.kb.length > 0],
    ['named-error-code', entities.errorCodes.length > 0],
    ['named-schedule', entities.schedule !== null],
    ['named-resource-group', entities.resourceGroup !== null],
    ['named-subscription', entities.subscription !== null],
  ];
  return named.filter(([, isNamed]) => isNamed).map(([concept]) => concept);
}
