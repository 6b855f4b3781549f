import fc from 'fast-check';
import type { Answer } from '../../src/model/answer.ts';
import type { Block, Label, Row } from '../../src/model/block.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { gap } from '../../src/model/reading.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { STANDINGS } from '../../src/model/standing.ts';
import { answer, machine, question } from './fixtures.ts';

/** What Azure, a guest or an asker could put into a text to break a card, its layout or its size. */
const HOSTILE_PIECES = [
  '[click](https://evil.example)',
  '**bold** _it_ ~x~ `code`',
  '- item\n1. item\r# head',
  `\${$root.summary}`,
  '{{DATE(2020-01-01T00:00:00Z,SHORT)}}',
  '<at>Everyone</at>',
  '\u202Eexe.txt',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '\ud83d',
  '\u0000\u0007',
  '"\\"\\\\',
  'マシンが応答しません。',
  'x'.repeat(300),
];

const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE_PIECES), fc.string({ unit: 'binary', maxLength: 40 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(' ').slice(0, 4_000));

/** Long more often than not: the size limit is where cards break. */
const longText = fc.oneof(
  hostileText,
  hostileText.map((text) => `${text}€`.repeat(4_000).slice(0, 4_000)),
);

const bothLanguages: fc.Arbitrary<Text> = fc.record({ en: longText, ja: longText });

const at = fc.constantFrom(
  '2026-11-20T09:00:00Z',
  '2026-10-01T00:00:00.123Z',
  '2027-01-01T00:00:00Z',
) as fc.Arbitrary<Instant>;

const evidence: fc.Arbitrary<Evidence> = fc.record({
  source: fc.constantFrom('arm', 'resource-graph', 'log-analytics', 'question'),
  record: longText,
  field: hostileText,
  value: longText,
  at,
  since: fc.option(at),
  query: fc.oneof(hostileText, fc.constant('Heartbeat\n'.repeat(500))),
});

const someMachine: fc.Arbitrary<Machine> = fc.record({
  id: hostileText.map((id) => id as MachineId),
  name: hostileText,
  kind: fc.constantFrom('azure-vm', 'azure-arc', 'log-analytics'),
  subscriptionId: fc.option(hostileText),
  resourceGroup: fc.option(hostileText),
  location: fc.option(hostileText),
  osType: fc.constantFrom('windows', 'linux', null),
});

const someGap = fc
  .tuple(fc.constantFrom('machine' as const, 'power-state' as const), bothLanguages)
  .map(([fact, needs]) => gap({ id: fact, title: needs }, 'AZ_FORBIDDEN', needs));

const someEvidence = fc
  .tuple(evidence, fc.array(evidence, { maxLength: 30 }))
  .map(([first, rest]) => [first, ...rest] as const);

const common = {
  scenario: hostileText,
  machine: fc.option(someMachine),
  subject: fc.option(
    fc.record({
      kind: fc.constantFrom('schedule', 'run', 'update', 'extension'),
      id: hostileText,
      name: hostileText,
    }),
  ),
  severity: fc.constantFrom(...SEVERITIES),
  system: fc.constantFrom('update-manager', 'update-management', 'monitor-agent'),
  says: bothLanguages,
  notes: fc.array(bothLanguages, { maxLength: 12 }),
  excluded: fc.array(fc.record({ cause: hostileText, evidence: someEvidence }), { maxLength: 12 }),
  references: fc.array(fc.oneof(fc.webUrl(), longText, fc.constant('javascript:alert(1)')), { maxLength: 8 }),
} as const;

const finding = fc.oneof(
  fc.record({
    ...common,
    verdict: fc.constant('found'),
    cause: hostileText,
    otherCauses: fc.array(hostileText, { maxLength: 20 }),
    nextStep: fc.option(bothLanguages),
    evidence: someEvidence,
    gaps: fc.array(someGap, { maxLength: 12 }),
    actions: fc.constant([]),
  }),
  fc.record({
    ...common,
    verdict: fc.constant('unknown'),
    evidence: fc.array(evidence, { maxLength: 12 }),
    gaps: fc.tuple(someGap, someGap),
  }),
) as fc.Arbitrary<Finding>;

const repeated = <T>(items: readonly T[], times: number): readonly T[] =>
  Array.from({ length: times }, () => items).flat();

const standing = fc.constantFrom(...STANDINGS);

const label: fc.Arbitrary<Label> = fc.oneof(
  bothLanguages,
  fc.record({
    counts: fc.dictionary(standing, fc.nat()),
  }),
);

const asked = longText.map((text) => question(text));

const manyMachines = fc.oneof(
  fc.array(fc.record({ machine: someMachine, says: fc.option(bothLanguages) }), { maxLength: 5 }),
  fc.constant(
    Array.from({ length: 10_000 }, (_, index) => ({ machine: machine(`web-${index}`), says: null })),
  ),
);

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('heading'),
    over: fc.option(label, { nil: undefined }),
    standing: fc.option(standing),
    subtitle: fc.option(label),
    title: label,
  }),
  fc.record({
    kind: fc.constant('text'),
    text: label,
    tone: fc.constantFrom('plain', 'strong', 'subtle', 'warning', 'quoted'),
  }),
  fc.record({
    kind: fc.constant('traits'),
    size: fc.constantFrom(undefined, 'small'),
    traits: fc.array(
      fc.record({
        label: bothLanguages,
        value: fc.oneof(label, fc.record({ at }), fc.record({ code: longText })),
      }),
      { maxLength: 20 },
    ),
  }),
  fc.record({
    kind: fc.constant('quotes'),
    look: fc.constantFrom('excerpt', undefined),
    quotes: fc.array(evidence, { maxLength: 3 }).map((few) => repeated(few, 7)),
  }),
  fc.record({
    kind: fc.constant('excluded'),
    scenario: hostileText,
    excluded: fc.array(fc.record({ cause: hostileText, evidence: fc.tuple(evidence, evidence) }), {
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('gaps'),
    gaps: fc.array(someGap, { maxLength: 3 }).map((few) => repeated(few, 7)),
  }),
  fc.record({ kind: fc.constant('machines'), machines: manyMachines, count: fc.nat() }),
  fc.record({
    kind: fc.constant('chart'),
    title: label,
    bars: fc.array(fc.record({ label: fc.option(label), value: fc.nat(), standing: fc.option(standing) }), {
      maxLength: 30,
    }),
  }),
  fc.record({
    kind: fc.constant('code'),
    title: fc.option(bothLanguages),
    language: fc.constantFrom('bash', 'kusto'),
    code: longText,
  }),
  fc.record({ kind: fc.constant('links'), urls: fc.array(fc.webUrl(), { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('buttons'),
    buttons: fc.array(fc.record({ label: bothLanguages, question: asked }), { maxLength: 12 }),
  }),
) as fc.Arbitrary<Block>;

/** A card has one list to pick from: its input's id is the one that the bot reads. */
const choicesBlock = fc.record({
  kind: fc.constant('choices'),
  title: fc.option(bothLanguages, { nil: undefined }),
  choices: fc.array(fc.record({ label: bothLanguages, detail: fc.option(bothLanguages), question: asked }), {
    maxLength: 40,
  }),
}) as fc.Arbitrary<Block>;

function rowsOf(inside: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const row = fc.record({
    standing: fc.option(standing),
    lead: fc.option(bothLanguages, { nil: undefined }),
    title: fc.option(label),
    text: fc.option(label),
    note: fc.option(bothLanguages, { nil: undefined }),
    detail: fc.array(inside, { maxLength: 3 }),
  }) as fc.Arbitrary<Row>;
  const rows = fc.array(row, { maxLength: 3 }).map((few) => repeated(few, 10));
  return fc.record({ kind: fc.constant('rows'), rows });
}

function foldsOf(inside: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const fold = fc.record({ title: bothLanguages, blocks: fc.array(inside, { maxLength: 3 }) });
  return fc.record({
    kind: fc.constant('folds'),
    state: fc.constantFrom(undefined, 'open'),
    folds: fc.array(fold, { maxLength: 3 }),
  }) as fc.Arbitrary<Block>;
}

const findingsBlock = fc.record({
  kind: fc.constant('findings'),
  findings: fc.array(finding, { maxLength: 2 }),
  machine: fc.constantFrom(undefined, 'known'),
  proof: fc.constantFrom(undefined, 'none'),
}) as fc.Arbitrary<Block>;

const branch = fc.oneof(leaf, foldsOf(leaf));

const blocks: fc.Arbitrary<readonly Block[]> = fc
  .tuple(
    fc.array(fc.oneof(leaf, findingsBlock, rowsOf(branch), foldsOf(rowsOf(leaf))), { maxLength: 6 }),
    fc.array(choicesBlock, { maxLength: 1 }),
  )
  .map((parts) => parts.flat());

const choice = fc.record({
  topic: fc.option(hostileText),
  machine: fc.option(someMachine),
  label: bothLanguages,
  question: asked,
});

/** Answers of every view, filled with hostile and oversized data. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc
  .record({
    question: asked,
    intent: fc.constantFrom('diagnose', 'explain', 'report', 'clarify', 'help', 'unknown', 'cancel'),
    machines: fc.array(someMachine, { maxLength: 3 }),
    missing: fc.array(hostileText, { maxLength: 12 }),
    choices: fc.array(choice, { maxLength: 40 }),
    findings: fc
      .tuple(fc.array(finding, { maxLength: 3 }), fc.constantFrom(1, 1, 20))
      .map(([findings, times]) => repeated(findings, times)),
    report: fc.option(fc.record({ id: fc.constant('hostile'), data: fc.constant({}), blocks })),
    knowledge: fc.option(
      fc.record({
        id: hostileText,
        says: fc.array(bothLanguages, { maxLength: 8 }),
        commands: fc.array(
          fc.record({ title: bothLanguages, language: fc.constant('bash' as const), code: longText }),
          { maxLength: 3 },
        ),
        references: fc.array(fc.webUrl(), { maxLength: 8 }),
        check: fc.option(choice),
      }),
    ),
    coverage: fc.option(
      fc.record({
        machines: fc.nat(),
        unread: fc.array(someGap, { maxLength: 12 }),
        filters: fc.record({
          understood: fc.array(bothLanguages, { maxLength: 4 }),
          ignored: fc.array(fc.record({ said: bothLanguages, why: fc.option(bothLanguages) }), {
            maxLength: 4,
          }),
          untold: fc.array(
            fc.record({
              limit: bothLanguages,
              machines: fc.nat(),
              first: fc.array(longText, { maxLength: 5 }),
            }),
            { maxLength: 3 },
          ),
        }),
      }),
    ),
    tenant: fc.constantFrom('azure', 'sandbox'),
  })
  .map((parts) => answer(parts));
