import { arcConnection } from '../../facts/arc-connection.ts';
import { coveredRegistration } from '../../facts/covered-registration.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import type { Readings } from '../../facts/fact.ts';
import { guestAgentReadAlong } from '../../facts/guest-agent-read-along.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { patchExtensionReadAlong } from '../../facts/patch-extension-read-along.ts';
import { powerState } from '../../facts/power-state.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { subscriptionNames } from '../../facts/subscription-names.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells whether a schedule takes a machine, and whether its run would patch it then. */
export const PREVIEW_FACTS = {
  asked: schedulesInQuestion,
  registration: coveredRegistration,
  orchestration,
  powerState,
  extensionSettings,
  guestAgent: guestAgentReadAlong,
  patchExtensions: patchExtensionReadAlong,
  arcConnection,
  subscriptions: subscriptionNames,
};

export type PreviewedMachine = ReportedMachine<Readings<typeof PREVIEW_FACTS>>;
