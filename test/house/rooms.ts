/**
 * Which room of `src` may import which, as ARCHITECTURE.md draws it; a room may always import itself. Files that lie in
 * `src` itself are rooms of their own: they wire the others together.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  config: ['model'],
  codes: ['model'],
  azure: ['model'],
  machines: ['model', 'azure'],
  schedules: ['model'],
  facts: ['model', 'azure', 'machines', 'schedules'],
  judging: ['model', 'facts'],
  scenarios: ['model', 'codes', 'facts', 'judging'],
  reports: ['model', 'schedules', 'facts', 'judging'],
  knowledge: ['model', 'codes', 'facts', 'judging', 'actions'],
  conversation: ['model'],
  digests: ['model', 'schedules'],
  diagnosis: ['model', 'azure', 'machines', 'facts', 'judging', 'reports', 'knowledge', 'actions'],
  actions: ['model', 'codes', 'azure', 'facts', 'schedules'],
  catalogue: [
    'model',
    'actions',
    'judging',
    'scenarios',
    'reports',
    'knowledge',
    'conversation',
    'digests',
    'diagnosis',
  ],
  ask: ['model', 'codes'],
  learning: ['model', 'ask', 'catalogue'],
  engine: ['model', 'ask', 'azure', 'catalogue', 'learning'],
  // Only the names of time zones, which Microsoft and Unicode keep; what a schedule does, the sandbox does not ask.
  sandbox: ['model', 'schedules'],
  store: ['model'],
  dialog: ['model'],
  render: ['model'],
  acting: ['model', 'dialog', 'store'],
  turns: ['model', 'ask', 'digests', 'dialog', 'store', 'acting'],
  remembering: ['model', 'store'],
  teams: ['model', 'store', 'acting', 'turns'],
  commands: [
    'model',
    'config',
    'azure',
    'sandbox',
    'store',
    'render',
    'acting',
    'turns',
    'remembering',
    'teams',
    'catalogue',
    'engine',
  ],
  'main.ts': ['commands'],
};

/** Rooms that compute and nothing else: no module of Node, no clock, no promise. */
export const PURE_ROOMS: readonly string[] = [
  'model',
  'codes',
  'schedules',
  'judging',
  'scenarios',
  'reports',
  'knowledge',
  'conversation',
  'digests',
  'actions',
  'ask',
  'dialog',
  'render',
];

/** A package that only some places may import, so that it can be replaced there. */
export interface PackageGate {
  readonly packages: RegExp;
  /** Rooms, or paths of single files. */
  readonly onlyIn: readonly string[];
}

export const PACKAGE_GATES: readonly PackageGate[] = [
  { packages: /^(botbuilder|botframework-|restify$)/, onlyIn: ['teams'] },
  { packages: /^@azure\//, onlyIn: ['azure', 'commands', 'src/sandbox/in-process-http-client.ts'] },
  { packages: /^@azure\/identity$/, onlyIn: ['commands'] },
  { packages: /^xstate$/, onlyIn: ['dialog'] },
  { packages: /^(@electric-sql\/pglite|pg)$/, onlyIn: ['store'] },
  { packages: /^@kusto\//, onlyIn: ['sandbox'] },
  { packages: /^(adaptivecards-templating|adaptive-expressions)$/, onlyIn: ['render'] },
  { packages: /^pino$/, onlyIn: ['commands'] },
  { packages: /^node:(http|https|net|http2|tls|dgram)$/, onlyIn: ['teams', 'sandbox', 'store'] },
  { packages: /^node:child_process$/, onlyIn: ['commands'] },
];
