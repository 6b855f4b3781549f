import type { Evidence, Quoted, SomeEvidence } from './evidence.ts';
import type { Instant } from './instant.ts';

/** What the operating system and the image of a machine say about whether Update Manager covers it. */
export interface Platform {
  /** As the guest agent or the Arc agent reports it; null where neither has. */
  readonly operatingSystem: Quoted<string | null>;
  /** `publisher:offer:sku` of a marketplace image; null for custom images and Arc-enabled servers. */
  readonly image: Quoted<string | null>;
  /** A tag that Azure Kubernetes Service puts on its nodes. */
  readonly kubernetesMark: Quoted<string | null>;
}

export type PowerState = 'running' | 'starting' | 'stopping' | 'stopped' | 'deallocating' | 'deallocated';

/** `absent`: the instance view has no status of an agent at all. */
export type GuestAgentState = 'ready' | 'not-ready' | 'absent';

export interface GuestAgent {
  readonly state: Quoted<GuestAgentState>;
  readonly powerState: Quoted<PowerState>;
}

/** The settings that can keep extensions, and with them assessment, off a machine. Null: absent from the record. */
export interface ExtensionSettings {
  readonly allowExtensionOperations: Quoted<boolean | null>;
  readonly configMode: Quoted<string | null>;
  readonly extensionsEnabled: Quoted<string | null>;
  /** `publisher/type` of each entry; null: no list. */
  readonly allowList: Quoted<readonly string[] | null>;
  readonly blockList: Quoted<readonly string[] | null>;
}

export interface PatchSettings {
  /** `AutomaticByPlatform` is periodic assessment; null is the platform's default, which is off. */
  readonly assessmentMode: Quoted<string | null>;
}

/** One extension that assesses or patches, as it stands on the machine. */
export interface PatchExtension {
  readonly name: string;
  /** `Failed`, `Succeeded`, `Creating` …; null where the record does not say. */
  readonly provisioningState: Quoted<string | null>;
  /** The error the extension itself reports, if it reports one. */
  readonly error: Quoted<string> | null;
}

export interface PatchExtensions {
  readonly installed: readonly PatchExtension[];
  /** Shows that the list is complete, also when it is empty. */
  readonly listed: Evidence;
}

/** One assessment of a machine, finished or not. */
export interface Assessment {
  /** Unknown, InProgress, NotStarted, Failed, Succeeded, CompletedWithWarnings; an open set. */
  readonly status: Quoted<string>;
  readonly startedAt: Instant | null;
  readonly lastModifiedAt: Instant | null;
  /** Codes and messages of the error, most general first; empty without one. */
  readonly errors: readonly Quoted<string>[];
}

/** The latest assessment that one source knows. `looked` quotes it, or its absence. */
export interface LatestAssessment {
  readonly assessment: Assessment | null;
  readonly looked: Evidence;
}

/** The rows that the retired Update Management left of a machine, newest of each table. */
export interface LegacyData {
  readonly newest: readonly Quoted<Instant>[];
  readonly looked: SomeEvidence;
}

/** Every fact by its id: what a scenario may ask for. A new fact is a line here and a reader in `facts/`. */
export interface FactValues {
  readonly existence: Quoted<'present' | 'gone'>;
  readonly platform: Platform;
  readonly 'power-state': Quoted<PowerState>;
  /** `Connected`, `Disconnected`, `Expired`, `Error`, `AwaitingConnection`; an open set. Since when: the evidence's time. */
  readonly 'arc-connection': Quoted<string>;
  readonly 'guest-agent': GuestAgent;
  readonly 'extension-settings': ExtensionSettings;
  /** Registration state of Microsoft.Compute in the machine's subscription. */
  readonly 'compute-registration': Quoted<string>;
  /** Registration state of Microsoft.Automation in the machine's subscription. */
  readonly 'automation-registration': Quoted<string>;
  readonly 'patch-extensions': PatchExtensions;
  readonly 'patch-settings': PatchSettings;
  readonly 'assessment-in-resource-graph': LatestAssessment;
  readonly 'assessment-in-instance-view': LatestAssessment;
  readonly 'legacy-data': LegacyData;
}

export type FactId = keyof FactValues;
