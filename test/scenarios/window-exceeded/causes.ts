import type { ScenarioCase } from '../../support/expected-finding.ts';
import { scheduleId } from '../../support/world/schedules.ts';
import { CUMULATIVE, done, EVEN, exceeded, tenant, weekly } from './runs.ts';

/** Why the window was used up. */
export const CAUSES_OF_EXCESS: readonly ScenarioCase[] = [
  {
    name: 'a window of two hours, three updates left',
    world: tenant(weekly('02:00'), [exceeded(110), ...EVEN.slice(0, 1), ...EVEN.slice(3)]),
    machine: 'vm-07',
    of: { subject: 'weekly, 2026-11-19 23:00 UTC' },
    verdict: 'found',
    cause: 'window-too-short',
    severity: 'fix-setting',
    says: /weekly.*KB5000004/,
    advises:
      /az maintenance configuration update --subscription "[-0-9a-f]{36}" --resource-group "rg-schedules" --resource-name "weekly" --maintenance-window-duration 03:55/,
    evidence: {
      'properties.maintenanceWindowExceeded': 'true',
      'properties.maintenanceWindow.duration': '02:00',
      'properties.pendingPatchCount': '3',
    },
    actions: [`extend-window schedule=${scheduleId('weekly')}`],
    excludes: ['reboot-overran'],
  },
  {
    name: 'the longest window, one update that took most of it',
    world: tenant(weekly('03:55'), [exceeded(230), done('A (KB5000001)', 20), done(CUMULATIVE, 200)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'slow-update',
    says: /KB5048000/,
    evidence: { 'properties.patchName': CUMULATIVE },
    actions: ['install-updates kb=5048000', 'exclude-update kb=5048000'],
    excludes: ['window-too-short', 'reboot-overran'],
    excludedBy: { 'window-too-short': { 'properties.maintenanceWindow.duration': '03:55' } },
  },
  {
    name: 'the first update was the slow one: its time includes the assessment',
    world: tenant(weekly('03:55'), [exceeded(230), done(CUMULATIVE, 150), done('A (KB5000001)', 170)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'slow-update',
  },
  {
    name: 'a slow update in a short window: both, the window first',
    world: tenant(weekly('02:00'), [exceeded(110), done('A (KB5000001)', 10), done(CUMULATIVE, 100)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'window-too-short',
    otherCauses: ['slow-update'],
  },
  {
    name: 'everything went in, the restart was not complete',
    world: tenant(weekly('03:55'), [
      exceeded(235, { pendingPatchCount: 0, rebootStatus: 'Started' }),
      ...EVEN.slice(0, 3),
    ]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'reboot-overran',
    evidence: { 'properties.rebootStatus': 'Started', 'properties.pendingPatchCount': '0' },
    actions: ['assess-now'],
  },
  {
    name: 'the longest window, updates of even length, a complete restart: there were too many',
    world: tenant(weekly('03:55'), [exceeded(230), ...EVEN]),
    machine: 'vm-07',
    verdict: 'clear',
    cause: null,
    severity: 'at-risk',
    excludes: ['window-too-short', 'slow-update', 'reboot-overran'],
  },
  {
    name: 'rows that were all written at the end tell no times',
    world: tenant(weekly('03:55'), [exceeded(230), done('A (KB5000001)', 230), done(CUMULATIVE, 230)]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'run-updates': 'AZ_NO_DATA' },
    excludes: ['window-too-short', 'reboot-overran'],
  },
  {
    name: 'a batch of packages took most of the window: the time is no single package’s',
    world: tenant(weekly('03:55'), [
      exceeded(230, { installedPatchCount: 3 }),
      done('bash', 15),
      done('openssl', 220),
      done('libssl3', 220),
    ]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'run-updates': 'AZ_NO_DATA' },
    excludes: ['window-too-short', 'reboot-overran'],
  },
  {
    name: 'rows for a part of what was installed: what lies between two of them may be the rest',
    world: tenant(weekly('03:55'), [exceeded(230, { installedPatchCount: 212 }), done('bash', 225)]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'run-updates': 'AZ_NO_DATA' },
    excludes: ['window-too-short', 'reboot-overran'],
  },
];
