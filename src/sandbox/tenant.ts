import type { Clock } from '../model/clock.ts';
import { type Instant, instant } from '../model/instant.ts';
import { GraphView } from './graph-view.ts';
import { groupsOf } from './groups-of.ts';
import type { JsonObject } from './json-object.ts';
import type { LongRunningOperation } from './long-running-operation.ts';
import { OperationScript } from './operation-script.ts';
import { Permissions } from './permissions.ts';
import { ProviderRegistrations } from './provider-registrations.ts';
import { RequestLog } from './request-log.ts';
import { ResourceGroups } from './resource-groups.ts';
import { ResourceStore } from './resource-store.ts';
import type { ExtensionImage, Subscription, Workspace, World } from './world/world.ts';

export interface TenantOptions {
  readonly clock: Clock;
  /** How long after a write, on the clock, Resource Graph sees it; a provider registration takes as long. */
  readonly graphDelayInMs: number;
}

/** What a world becomes once it runs: the state that every route reads and that writes change. */
export class Tenant {
  readonly clock: Clock;
  readonly tenantId: string;
  /** How many entries a page of an ARM list holds. */
  readonly pageSize: number;
  readonly subscriptions: readonly Subscription[];
  readonly workspaces: readonly Workspace[];
  readonly extensionImages: readonly ExtensionImage[];
  /** Entra groups; null: the world says nothing of any. */
  readonly groups: World['groups'] | null;

  /** Resources as ARM sees them. */
  readonly resources: ResourceStore;
  readonly resourceGroups: ResourceGroups;
  /** Resources and rows as Resource Graph sees them. */
  readonly graph: GraphView;
  readonly providers: ProviderRegistrations;
  readonly permissions: Permissions;
  readonly operationScript: OperationScript;
  /** Long-running operations that were started, by their id. */
  readonly operations = new Map<string, LongRunningOperation>();
  readonly requestLog = new RequestLog();
  #activityLog: readonly JsonObject[];
  #lastNumber = 0;

  constructor(world: World, { clock, graphDelayInMs }: TenantOptions) {
    this.clock = clock;
    this.tenantId = world.tenantId;
    this.pageSize = world.pageSize;
    this.subscriptions = world.subscriptions;
    this.workspaces = world.workspaces;
    this.#activityLog = world.activityLog.toSorted(newestFirst);
    this.extensionImages = world.extensionImages;
    this.groups = world.groups ?? null;
    this.graph = new GraphView(clock, graphDelayInMs, world.resources, world.resourceGraph);
    this.resources = new ResourceStore(world.resources, (id, resource) => this.graph.follow(id, resource));
    this.resourceGroups = new ResourceGroups(this.resources);
    this.providers = new ProviderRegistrations(clock, graphDelayInMs, world.subscriptions);
    this.permissions = new Permissions(world.permissions);
    this.operationScript = new OperationScript(world.operations);
  }

  /** Activity log events as the management API returns them, newest first. */
  get activityLog(): readonly JsonObject[] {
    return this.#activityLog;
  }

  /** Notes an event that happens now. */
  log(event: JsonObject): void {
    this.#activityLog = [event, ...this.#activityLog];
  }

  /** The time of day in the tenant, as Azure writes it. */
  now(): Instant {
    const now = instant(this.clock.now());
    if (now === null) throw new Error('the sandbox clock shows no valid time');
    return now;
  }

  /** Ids, in lower case, of the groups that somebody is in, directly or through others. */
  groupsOf(member: string): ReadonlySet<string> {
    return groupsOf(member, this.groups ?? []);
  }

  allows(principal: string, action: string, scope: string): boolean {
    return this.permissions.allows(principal, action, scope);
  }

  /** The subscription in the world's spelling; null when the world declares none of that id. */
  subscription(subscriptionId: string): Subscription | null {
    const wanted = subscriptionId.toLowerCase();
    return this.subscriptions.find((one) => one.subscriptionId.toLowerCase() === wanted) ?? null;
  }

  /** A GUID that no other call of this tenant got. The same calls in the same order get the same ones. */
  nextGuid(): string {
    this.#lastNumber += 1;
    return `00000000-0000-4000-8000-${this.#lastNumber.toString(16).padStart(12, '0')}`;
  }
}

function newestFirst(one: JsonObject, other: JsonObject): number {
  return Date.parse(String(other.eventTimestamp)) - Date.parse(String(one.eventTimestamp));
}
