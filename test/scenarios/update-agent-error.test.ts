import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { askedOf } from '../../src/diagnosis/asked-of.ts';
import { findingsOf } from '../../src/diagnosis/diagnose.ts';
import type { Found } from '../../src/model/finding.ts';
import type { Instant } from '../../src/model/instant.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { loadWorld } from '../../src/sandbox/world/load-world.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { updateAgentError } from '../../src/scenarios/update-agent-error/scenario.ts';
import { CODE_SHEET } from '../codes/code-sheet.ts';
import { COMMANDS, EXIT_SHEET } from '../codes/exit-sheet.ts';
import { SERVICE_ERROR_SHEET } from '../codes/service-error-sheet.ts';
import { SIGNATURE_SHEET } from '../codes/signature-sheet.ts';
import { askWorld } from '../support/ask-world.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { assertWellFormed } from '../support/finding-laws.ts';
import { proveScenario } from '../support/scenario-harness.ts';
import { NOW } from '../support/world/world.ts';
import { LEFT_BEHIND } from './update-agent-error/left-behind.ts';
import { RECORDS } from './update-agent-error/records.ts';
import { WORDS } from './update-agent-error/words.ts';

/** A file of `test/worlds/update-agent-error`. */
function fileWorld(name: string): World {
  return loadWorld(join(import.meta.dirname, '..', 'worlds', 'update-agent-error', `${name}.yaml`));
}

const ON_FILES: readonly ScenarioCase[] = [
  {
    name: 'hresult: the last assessment of vm-01 speaks where the question names no code',
    world: fileWorld('hresult'),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x80244022',
    severity: 'act-now',
    says: /0x80244022.*HTTP 503/,
    advises: /UseWUServer[\s\S]*WU-WSUS/,
    evidence: { 'properties.status': 'Failed', 'properties.patchServiceUsed': 'WU-WSUS' },
    excludes: ['package-manager-signature', 'service-error'],
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'hresult: a code that is named and recorded has both for evidence',
    world: fileWorld('hresult'),
    machine: 'vm-01',
    asked: { text: 'what does -2145107934 mean on vm-01?', errorCodes: ['0x80244022'] },
    verdict: 'found',
    cause: '0x80244022',
    says: /2026-11-20 03:00 UTC/,
    evidence: { text: 'what does -2145107934 mean on vm-01?', 'properties.status': 'Failed' },
  },
  {
    name: 'hresult: a code that is named but not recorded is explained, and Azure does not show it',
    world: fileWorld('hresult'),
    machine: 'vm-02',
    asked: { text: 'what does 0x80244022 mean on vm-02?', errorCodes: ['0x80244022'] },
    verdict: 'found',
    cause: '0x80244022',
    says: /do not show it|このエラーはありません/,
    evidence: { text: 'what does 0x80244022 mean on vm-02?', 'properties.status': 'Succeeded' },
  },
  {
    name: 'hresult: another code than the recorded one leads, and the record is told beside it',
    world: fileWorld('hresult'),
    machine: 'vm-01',
    asked: { text: '0x80070422 on vm-01', errorCodes: ['0x80070422'] },
    verdict: 'found',
    cause: '0x80070422',
    otherCauses: [],
    advises: /(?:Also recorded|ほかの記録): .*0x80244022/,
  },
  {
    name: 'recovery-partition: the list of updates in the record makes the code closer',
    world: fileWorld('recovery-partition'),
    machine: 'vm-01',
    asked: { text: 'vm-01 の 0x80070643 はどういう意味?', errorCodes: ['0x80070643'] },
    verdict: 'found',
    cause: '0x80070643',
    says: /WinRE/,
    evidence: {
      'properties.patchName':
        '2024-01 Security Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5034439)',
    },
    actions: ['exclude-update kb=5034439'],
  },
  {
    name: 'recovery-partition: without a code in the question too',
    world: fileWorld('recovery-partition'),
    machine: 'vm-01',
    verdict: 'found',
    cause: '0x80070643',
    actions: ['exclude-update kb=5034439'],
  },
  {
    name: 'package-manager-signature: decoded by tool and exit code from a command that Azure cut off',
    world: fileWorld('package-manager-signature'),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'package-manager-zypper-lock',
    severity: 'wait',
    actions: [],
  },
  {
    name: 'package-manager-signature: the record says more than the general error that is named',
    world: fileWorld('package-manager-signature'),
    machine: 'vm-01',
    asked: { text: 'PACKAGE_MANAGER_FAILURE on vm-01' },
    verdict: 'found',
    cause: 'package-manager-failure',
    advises: /zypper is locked|zypper がロック中/,
  },
  {
    name: 'service-error: what sudo lacks is not cured by deleting the extension',
    world: fileWorld('service-error'),
    machine: 'arc-01',
    verdict: 'found',
    cause: 'cl-sudo-check-failed',
    says: /CL_SUDO_CHECK_FAILED/,
    advises: /requiretty/,
    evidence: { 'properties.provisioningState': 'Failed' },
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'unrecognised-error: words that nobody has a list of are quoted',
    world: fileWorld('unrecognised-error'),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'unrecognised-error',
    severity: 'cannot-tell',
    says: /quota of the day used up/,
    excludes: ['hresult', 'package-manager-signature', 'service-error'],
    actions: ['collect-guest-evidence'],
  },
  ...[
    ['hresult', 'vm-02'],
    ['recovery-partition', 'vm-02'],
    ['package-manager-signature', 'vm-02'],
    ['service-error', 'arc-02'],
    ['unrecognised-error', 'vm-02'],
  ].map(
    ([file = '', machine = '']): ScenarioCase => ({
      name: `${file}: ${machine} is fine`,
      world: fileWorld(file),
      machine,
      verdict: 'clear',
      cause: null,
      excludes: ['hresult', 'package-manager-signature', 'service-error', 'unrecognised-error'],
    }),
  ),
];

/** Every id that the scenario can find by what a question says, with a text that says it. */
const IDS: readonly (readonly [id: string, text: string])[] = [
  ...CODE_SHEET.map(([code]) => [code, `what does ${code.toUpperCase()} mean?`] as const),
  ...Object.entries(SIGNATURE_SHEET).map(([id, [said = '']]) => [`package-manager-${id}`, said] as const),
  ...EXIT_SHEET.map(
    ([tool, code, id]) =>
      [id, `Unexpected return code (${code}) from package manager on command: ${COMMANDS[tool]}`] as const,
  ),
  ['package-manager-failure', 'PACKAGE_MANAGER_FAILURE'],
  ...SERVICE_ERROR_SHEET.map(([name, id]) => [id, `{"code":"${name}"}`] as const),
];

/** The finding of a question that names no machine. */
function foundIn(text: string): Found {
  const question = {
    text,
    pasted: null,
    locale: 'en' as const,
    intent: 'diagnose' as const,
    topic: null,
    entities: NO_ENTITIES,
    scope: 'machines' as const,
    candidates: [],
  };
  const now = NOW as Instant;
  const asked = askedOf(question, { actor: null, locale: 'en', timeZone: null, through: 'terminal' }, now);
  const occasion = { machine: null, subject: null, asked, now };
  const [finding] = findingsOf(
    updateAgentError.topic,
    updateAgentError.examinations[0],
    new Map(),
    occasion,
    (error) => assert.fail(String(error)),
  );
  assert.ok(finding?.verdict === 'found');
  return finding;
}

describe('update-agent-error', () => {
  proveScenario(updateAgentError, [...ON_FILES, ...RECORDS, ...LEFT_BEHIND, ...WORDS], [], {
    'not-applicable': 'every machine can have an error, and a question without one can name it',
  });

  describe('every error that it knows, asked without a machine', () => {
    for (const [id, text] of IDS)
      it(`${id}: ${text.slice(0, 80)}`, () => {
        const finding = foundIn(text);
        assert.equal(finding.cause, id);
        assertWellFormed(finding);
        assert.deepEqual(finding.actions, []);
        assert.ok(finding.nextStep, 'no first step');
        const title = CATALOGUE.causeTitle('update-agent-error', id);
        assert.ok(title, 'no title');
        for (const locale of LOCALES) {
          assert.ok(finding.nextStep[locale].length > 5);
          assert.notEqual(title[locale], '');
          assert.ok(!finding.says[locale].includes(finding.nextStep[locale]));
        }
        const [evidence] = finding.evidence;
        assert.deepEqual(
          [evidence.source, evidence.record, evidence.field, evidence.at],
          ['question', 'question', 'text', NOW],
        );
        assert.ok(text.includes(evidence.value));
      });
  });

  describe('from the words to the card', () => {
    const QUESTIONS = {
      en: 'what does 0x80244022 mean on vm-01?',
      ja: 'vm-01 の 0x80244022 はどういう意味?',
    };
    for (const locale of LOCALES)
      it(locale, async () => {
        const { answer, rendered } = await askWorld(fileWorld('hresult'), QUESTIONS[locale]);
        const [finding, ...others] = answer.findings;
        assert.ok(finding?.verdict === 'found' && finding.cause === '0x80244022');
        assert.deepEqual(others, []);
        assert.ok(rendered.text.includes(finding.says[locale]), 'the sentence is not shown');
        assert.ok(rendered.text.includes('UseWUServer'), 'the first step is not shown');
      });

    it('explains the code also where the machine is not found', async () => {
      const { answer, rendered } = await askWorld(fileWorld('hresult'), '0x80072EE2 on no-such-vm');
      assert.deepEqual(
        answer.findings.map(({ verdict, machine }) => [verdict, machine]),
        [
          ['found', null],
          ['unknown', null],
        ],
      );
      assert.match(rendered.text, /timed out/);
      assert.match(rendered.text, /no-such-vm/);
    });

    it('explains the code also where Azure cannot be read', async () => {
      const faults: World['faults'] = [
        { api: 'resource-graph', status: 503 },
        { api: 'arm', status: 503 },
      ];
      const { answer } = await askWorld({ ...fileWorld('hresult'), faults }, '0x80072EE2 on vm-01');
      assert.equal(answer.isAzureUnreadable, true);
      assert.deepEqual(
        answer.findings.map(({ verdict }) => verdict),
        ['found', 'unknown'],
      );
    });

    it('adds nothing to a machine that is not found where the code is not known either', async () => {
      const { answer } = await askWorld(fileWorld('hresult'), '0x8DEAD001 on no-such-vm');
      assert.deepEqual(
        answer.findings.map(({ verdict }) => verdict),
        ['unknown'],
      );
    });

    it('is left out of an overview, where not-assessed tells of the failed assessment', async () => {
      const { answer } = await askWorld(fileWorld('hresult'), 'how is vm-01?');
      assert.equal(answer.question.topic, 'machine-overview');
      const scenarios = answer.findings.map(({ scenario }) => scenario);
      assert.ok(scenarios.includes('not-assessed') && !scenarios.includes('update-agent-error'));
    });
  });

  it('has no title for an id that it does not find', () => {
    for (const id of ['0x8dead001', 'package-manager-nothing', 'something-else', ''])
      assert.equal(CATALOGUE.causeTitle('update-agent-error', id), null);
  });
});
