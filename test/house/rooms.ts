/**
 * Which room of `src` may import which, as ARCHITECTURE.md draws it; a room may always import itself. Files that lie in
 * `src` itself are rooms of their own: they wire the others together.
 */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  config: ['model'],
  azure: ['model'],
  sandbox: ['model'],
  store: ['model'],
  ask: ['model', 'codes'],
  dialog: ['model'],
  render: ['model'],
  knowledge: ['model'],
  causes: ['model', 'knowledge'],
  scenarios: ['model', 'causes'],
  reports: ['model'],
  facts: ['model', 'azure'],
  diagnosis: ['model', 'azure', 'facts'],
  teams: ['model', 'dialog', 'store'],
  'engine.ts': ['model', 'ask', 'azure', 'scenarios', 'reports', 'diagnosis'],
  'catalogue-titles.ts': ['model', 'scenarios', 'engine.ts'],
  'bot-renderer.ts': ['model', 'render', 'teams', 'catalogue-titles.ts'],
  'open-bot.ts': ['model', 'store', 'teams', 'engine.ts', 'bot-renderer.ts'],
  commands: [
    'model',
    'config',
    'azure',
    'sandbox',
    'store',
    'render',
    'teams',
    'engine.ts',
    'catalogue-titles.ts',
    'open-bot.ts',
  ],
  'main.ts': ['commands'],
};

/** Rooms that compute and nothing else: no module of Node, no clock, no promise. */
export const PURE_ROOMS: readonly string[] = [
  'model',
  'knowledge',
  'causes',
  'scenarios',
  'reports',
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
  { packages: /^(@electric-sql\/pglite|pg|pg-boss)$/, onlyIn: ['store'] },
  { packages: /^@kusto\//, onlyIn: ['sandbox'] },
  { packages: /^(adaptivecards-templating|adaptive-expressions)$/, onlyIn: ['render'] },
  { packages: /^pino$/, onlyIn: ['teams', 'commands'] },
  { packages: /^node:(http|https|net|http2|tls|dgram)$/, onlyIn: ['teams', 'sandbox', 'store'] },
  { packages: /^node:child_process$/, onlyIn: ['commands'] },
];
