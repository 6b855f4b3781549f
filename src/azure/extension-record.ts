/** What Resource Graph and ARM both say of an extension. */
export interface ExtensionRecord {
  readonly id: string;
  readonly publisher: string;
  readonly extensionType: string;
  readonly provisioningState: string | null;
  /** What is on the machine; null where nothing reports it. */
  readonly instanceView: { readonly typeHandlerVersion: string | null } | null;
  /** What the extension reports of itself; only Arc's records have it. Singular, unlike a virtual machine's `statuses`. */
  readonly status: {
    readonly code: string | null;
    readonly level: string | null;
    readonly message: string | null;
  } | null;
}
