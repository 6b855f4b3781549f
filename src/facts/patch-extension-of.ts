import type { ExtensionRecord } from '../azure/extension-record.ts';
import { type Citation, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { tellsFailure } from './reported-failure.ts';

/** One extension that assesses or patches, as it stands on the machine. */
export interface PatchExtension {
  /** Its resource id; null where only the instance view knows it. */
  readonly id: string | null;
  readonly name: string;
  /** The version that is on the machine, all four parts, dated by the extension's own report; null where nothing reports it. */
  readonly version: Quoted<string> | null;
  /** `Failed`, `Succeeded`, `Creating` …; null where the record does not say. */
  readonly provisioningState: Quoted<string | null>;
  /** The error the extension itself reports, if it reports one. */
  readonly error: Quoted<string> | null;
  /** What it is still at (`Creating`, `Updating`, transitioning …), dated where it says since when; null once it has come to an end. */
  readonly unfinished: Quoted<string> | null;
}

export interface PatchExtensions {
  readonly installed: readonly PatchExtension[];
  /** Shows that the list is complete, also when it is empty. */
  readonly listed: Evidence;
}

/** A patch extension as its record shows it, with the error that the record holds. */
export function extensionOf(row: ExtensionRecord, citation: Citation): PatchExtension {
  const own = { ...citation, record: row.id };
  return {
    id: row.id,
    name: `${row.publisher}.${row.extensionType}`,
    version:
      row.installedVersion === null
        ? null
        : quote(own, 'properties.instanceView.typeHandlerVersion', row.installedVersion),
    provisioningState: quote(own, 'properties.provisioningState', row.provisioningState),
    error: reportedError(row, own),
    unfinished: unfinishedOf(row, own),
  };
}

/** Source: `provisioningState` of extensions and codes of their status, Microsoft.Compute and Microsoft.HybridCompute; `Deleting` ends by itself. */
const UNFINISHED = /^(?:provisioningstate\/)?(?:creating|updating|transitioning)$/i;

/** Whether a state or the code of a status says that the extension is still being worked. */
export function isUnfinished(state: string | null): boolean {
  return UNFINISHED.test(state ?? '');
}

function unfinishedOf({ provisioningState, status }: ExtensionRecord, own: Citation): Quoted<string> | null {
  if (provisioningState === null || !isUnfinished(provisioningState)) return null;
  return quote({ ...own, since: status?.time ?? null }, 'properties.provisioningState', provisioningState);
}

/** Only Arc's records hold what the extension reports; a virtual machine's instance view has it otherwise. */
function reportedError(row: ExtensionRecord, citation: Citation): Quoted<string> | null {
  if (row.status === null || !tellsFailure(row.status)) return null;
  return quote(citation, 'properties.instanceView.status', statusText(row.status));
}

/** Code and message of a status as one text. */
export function statusText(status: {
  readonly code: string | null;
  readonly message: string | null;
}): string {
  return [status.code, status.message].filter(Boolean).join(': ');
}

/** Whether an extension says, or its record says, that it failed. */
export function hasFailed({ error, provisioningState }: PatchExtension): boolean {
  return error !== null || provisioningState.value?.toLowerCase() === 'failed';
}
