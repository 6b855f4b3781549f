/** What Resource Graph and ARM both say of an extension. */
export interface ExtensionRecord {
  readonly id: string;
  readonly publisher: string;
  readonly extensionType: string;
  readonly provisioningState: string | null;
  /** What the extension reports of itself; only Arc's records have it. Singular, unlike a virtual machine's `statuses`. */
  readonly status: {
    readonly code: string | null;
    readonly level: string | null;
    readonly message: string | null;
  } | null;
}
