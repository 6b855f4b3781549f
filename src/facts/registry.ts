import type { FactId } from '../model/fact.ts';
import { arcConnection } from './arc-connection.ts';
import { assessmentInInstanceView } from './assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { automationRegistration } from './automation-registration.ts';
import { computeRegistration } from './compute-registration.ts';
import { existence } from './existence.ts';
import { extensionSettings } from './extension-settings.ts';
import type { FactReader } from './gather.ts';
import { guestAgent } from './guest-agent.ts';
import { legacyData } from './legacy-data.ts';
import { patchExtensions } from './patch-extensions.ts';
import { patchSettings } from './patch-settings.ts';
import { platform } from './platform.ts';
import { powerState } from './power-state.ts';

/** The reader of every fact. */
export const FACT_READERS: { readonly [Id in FactId]: FactReader<Id> } = {
  existence,
  platform,
  'power-state': powerState,
  'arc-connection': arcConnection,
  'guest-agent': guestAgent,
  'extension-settings': extensionSettings,
  'compute-registration': computeRegistration,
  'automation-registration': automationRegistration,
  'patch-extensions': patchExtensions,
  'patch-settings': patchSettings,
  'assessment-in-resource-graph': assessmentInResourceGraph,
  'assessment-in-instance-view': assessmentInInstanceView,
  'legacy-data': legacyData,
};
