import type { Topic } from '../model/topic.ts';
import type { Decision } from './decide-topic.ts';

/** Tells of one provider alone. */
const OF_AUTOMATION = 'legacy-provider-not-registered';
const AUTOMATION = 'microsoft.automation';
/** Its plan says of any provider whether it is registered. */
const REGISTER_PROVIDER = 'register-provider';

/** Whether a provider is registered is not answered with another's registration: "is Microsoft.Maintenance registered for web03?" */
export function settledByProvider(
  topicById: ReadonlyMap<string, Topic>,
  decision: Decision,
  provider: string | null,
): Decision {
  const likely =
    decision.kind === 'one' ? [decision.topic] : decision.kind === 'several' ? decision.topics : [];
  const topic = topicById.get(REGISTER_PROVIDER);
  const isOfRegistration = likely.some(
    ({ id }) => id === OF_AUTOMATION || (id === REGISTER_PROVIDER && decision.kind === 'several'),
  );
  const isAnothers = isOfRegistration && provider !== null && provider !== AUTOMATION;
  return isAnothers && topic !== undefined ? { kind: 'one', topic } : decision;
}
