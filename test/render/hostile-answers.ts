import fc from 'fast-check';
import type { Answer, CauseGroup } from '../../src/model/answer.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { gap } from '../../src/model/reading.ts';
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
  .map(([fact, needs]) => gap(fact, 'AZ_FORBIDDEN', needs));

const someEvidence = fc
  .tuple(evidence, fc.array(evidence, { maxLength: 30 }))
  .map(([first, rest]) => [first, ...rest] as const);

const common = {
  scenario: hostileText,
  machine: fc.option(someMachine),
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

const group: fc.Arbitrary<CauseGroup> = fc.record({
  verdict: fc.constantFrom('found', 'unknown', 'clear', 'not-applicable'),
  cause: fc.option(hostileText),
  says: bothLanguages,
  machines: fc.oneof(
    fc.array(someMachine, { maxLength: 5 }),
    fc.constant(Array.from({ length: 10_000 }, (_, index) => machine(`web-${index}`))),
  ),
  actions: fc.constant([]),
});

const choice = fc.record({
  topic: fc.option(hostileText),
  machine: fc.option(someMachine),
  label: bothLanguages,
  question: longText.map((text) => question(text)),
});

const repeated = (findings: readonly Finding[], times: number): readonly Finding[] =>
  Array.from({ length: times }, () => findings).flat();

/** Answers of every view, filled with hostile and oversized data. */
export const hostileAnswer: fc.Arbitrary<Answer> = fc
  .record({
    question: longText.map((text) => question(text)),
    intent: fc.constantFrom('diagnose', 'report', 'clarify', 'help', 'unknown', 'cancel'),
    machines: fc.array(someMachine, { maxLength: 3 }),
    missing: fc.array(hostileText, { maxLength: 12 }),
    choices: fc.array(choice, { maxLength: 40 }),
    findings: fc
      .tuple(fc.array(finding, { maxLength: 3 }), fc.constantFrom(1, 1, 20))
      .map(([findings, times]) => repeated(findings, times)),
    report: fc.oneof(
      fc.constant(null),
      fc.record({
        id: fc.constant('fleet-diagnosis' as const),
        scenario: hostileText,
        machineCount: fc.nat(),
        groups: fc.array(group, { maxLength: 30 }),
      }),
      fc.record({
        id: fc.constant('machine-overview' as const),
        traits: fc.array(fc.record({ label: bothLanguages, value: bothLanguages }), { maxLength: 20 }),
        counts: fc.record({
          found: fc.nat(),
          unknown: fc.nat(),
          clear: fc.nat(),
          'not-applicable': fc.nat(),
        }),
      }),
    ),
    tenant: fc.constantFrom('azure', 'sandbox'),
  })
  .map((parts) => answer(parts));
