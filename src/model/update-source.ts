/** Whether a machine gets its updates from a WSUS server, by `patchServiceUsed`: Resource Graph writes `WU-WSUS`, the Arc specification `WU_WSUS`. */
export function isWsus(patchService: string | null): boolean {
  return patchService !== null && /^WU[-_]WSUS$/i.test(patchService);
}
