import type { ExtensionRecord } from '../azure/extension-record.ts';
import { type Citation, quote } from '../azure/quote.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';

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
}

export interface PatchExtensions {
  readonly installed: readonly PatchExtension[];
  /** Shows that the list is complete, also when it is empty. */
  readonly listed: Evidence;
}

/** Whether something was begun with the extension and has not ended: `Creating`, `Updating`, `Deleting`. */
export function isUnsettled({ provisioningState }: PatchExtension): boolean {
  return /^(?:creating|updating|deleting)$/i.test(provisioningState.value ?? '');
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
  };
}

/** Only Arc's records hold what the extension reports; a virtual machine's instance view has it otherwise. */
function reportedError(row: ExtensionRecord, citation: Citation): Quoted<string> | null {
  if (row.status?.level?.toLowerCase() !== 'error') return null;
  return quote(citation, 'properties.instanceView.status', statusText(row.status));
}

/** Code and message of a status as one text. */
export function statusText(status: {
  readonly code: string | null;
  readonly message: string | null;
}): string {
  return [status.code, status.message].filter(Boolean).join(': ');
}
