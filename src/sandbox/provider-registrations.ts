import type { Clock } from '../model/clock.ts';
import type { Subscription } from './world/world.ts';

export type RegistrationState = NonNullable<Subscription['registeredProviders']>[number]['registrationState'];

interface Registration {
  readonly namespace: string;
  readonly state: RegistrationState;
  /** When a registration that was asked for here is done; null where the world itself declares the state. */
  readonly isRegisteredAtInMs: number | null;
}

/** Azure registers these with every subscription (azure-resource-manager/management/resource-providers-and-types). */
const ALWAYS_REGISTERED: ReadonlySet<string> = new Set([
  'microsoft.authorization',
  'microsoft.resourcegraph',
  'microsoft.resources',
]);

/**
 * Which resource providers a subscription is registered for. A subscription that declares none is registered for all;
 * one that declares some, for those. Namespaces and subscription ids compare without case.
 */
export class ProviderRegistrations {
  readonly #clock: Clock;
  readonly #registeringForMs: number;
  readonly #bySubscription = new Map<string, Map<string, Registration> | null>();

  constructor(clock: Clock, registeringForMs: number, subscriptions: Iterable<Subscription>) {
    this.#clock = clock;
    this.#registeringForMs = registeringForMs;
    for (const { subscriptionId, registeredProviders } of subscriptions) {
      const declared = registeredProviders?.map(
        ({ namespace, registrationState }) =>
          [
            namespace.toLowerCase(),
            { namespace, state: registrationState, isRegisteredAtInMs: null } satisfies Registration,
          ] as const,
      );
      this.#bySubscription.set(
        subscriptionId.toLowerCase(),
        declared === undefined ? null : new Map(declared),
      );
    }
  }

  state(subscriptionId: string, namespace: string): RegistrationState {
    const registrations = this.#bySubscription.get(subscriptionId.toLowerCase());
    const registration = registrations?.get(namespace.toLowerCase());
    if (registration !== undefined) return this.#stateOf(registration);
    return registrations === null || ALWAYS_REGISTERED.has(namespace.toLowerCase())
      ? 'Registered'
      : 'NotRegistered';
  }

  isRegistered(subscriptionId: string, namespace: string): boolean {
    return this.state(subscriptionId, namespace) === 'Registered';
  }

  /** The namespaces that the subscription declares or was asked to register, as they were spelt. */
  namespaces(subscriptionId: string): readonly string[] {
    const registrations = this.#bySubscription.get(subscriptionId.toLowerCase());
    return [...(registrations?.values() ?? [])].map(({ namespace }) => namespace);
  }

  /** Starts a registration; it stays `Registering` for a while on the clock. A registered provider stays as it is. */
  register(subscriptionId: string, namespace: string): void {
    const registrations = this.#bySubscription.get(subscriptionId.toLowerCase());
    if (registrations === undefined || registrations === null || this.isRegistered(subscriptionId, namespace))
      return;
    registrations.set(namespace.toLowerCase(), {
      namespace,
      state: 'Registering',
      isRegisteredAtInMs: this.#clock.now().getTime() + this.#registeringForMs,
    });
  }

  #stateOf({ state, isRegisteredAtInMs }: Registration): RegistrationState {
    if (isRegisteredAtInMs === null || isRegisteredAtInMs > this.#clock.now().getTime()) return state;
    return 'Registered';
  }
}
