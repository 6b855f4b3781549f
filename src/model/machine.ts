declare const brand: unique symbol;

/**
 * Names one machine: an Azure resource id as Azure spells it, or `log-analytics:/<customerId>/<computer>`
 * for a machine that only a workspace knows.
 */
export type MachineId = string & { readonly [brand]: 'MachineId' };

/** A machine id in lower case. Azure compares resource ids without case; maps are keyed by this. */
export type MachineKey = string & { readonly [brand]: 'MachineKey' };

/** `log-analytics`: no Azure resource of that name is visible, only its rows in a workspace. */
export type MachineKind = 'azure-vm' | 'azure-arc' | 'log-analytics';

/** A machine as far as its name, place and operating system go: what a question resolves to. */
export interface Machine {
  readonly id: MachineId;
  readonly name: string;
  readonly kind: MachineKind;
  /** Null only for `log-analytics` machines. */
  readonly subscriptionId: string | null;
  readonly resourceGroup: string | null;
  readonly location: string | null;
  readonly osType: 'windows' | 'linux' | null;
}

export function machineKey(id: string): MachineKey {
  return id.toLowerCase() as MachineKey;
}
