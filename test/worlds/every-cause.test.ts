import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from '../../src/model/finding.ts';
import { SCENARIOS } from '../../src/scenarios/registry.ts';
import { asked, scratchFiles } from '../commands/support/asked.ts';
import { agentNotUpgraded } from './every-cause/agent-not-upgraded.ts';
import { agentUpgradeFailed } from './every-cause/agent-upgrade-failed.ts';
import { agentUpgradeLogGap } from './every-cause/agent-upgrade-log-gap.ts';
import type { CauseQuestions, ScenarioQuestions } from './every-cause/cause-question.ts';
import { defenderDefinitionMissing } from './every-cause/defender-definition-missing.ts';
import { installFailed } from './every-cause/install-failed.ts';
import { legacyCannotReachService } from './every-cause/legacy-cannot-reach-service.ts';
import { legacyCertificateFailed } from './every-cause/legacy-certificate-failed.ts';
import { legacyCrossTenant } from './every-cause/legacy-cross-tenant.ts';
import { legacyEnableFailed } from './every-cause/legacy-enable-failed.ts';
import { legacyMachineNotListed } from './every-cause/legacy-machine-not-listed.ts';
import { legacyProviderNotRegistered } from './every-cause/legacy-provider-not-registered.ts';
import { legacyRegisteredElsewhere } from './every-cause/legacy-registered-elsewhere.ts';
import { legacyStuckConfiguring } from './every-cause/legacy-stuck-configuring.ts';
import { linuxClassificationMismatch } from './every-cause/linux-classification-mismatch.ts';
import { notAssessed } from './every-cause/not-assessed.ts';
import { patchOrchestrationConflict } from './every-cause/patch-orchestration-conflict.ts';
import { runFailedToStart } from './every-cause/run-failed-to-start.ts';
import { scheduleNotApplied } from './every-cause/schedule-not-applied.ts';
import { supersededUpdate } from './every-cause/superseded-update.ts';
import { unexpectedReboot } from './every-cause/unexpected-reboot.ts';
import { updateAgentError } from './every-cause/update-agent-error.ts';
import { updateNotFoundOnMachine } from './every-cause/update-not-found-on-machine.ts';
import { updateNotOffered } from './every-cause/update-not-offered.ts';
import { updatesWithoutSchedule } from './every-cause/updates-without-schedule.ts';
import { windowExceeded } from './every-cause/window-exceeded.ts';

const LISTS: readonly ScenarioQuestions[] = [
  notAssessed,
  updateAgentError,
  scheduleNotApplied,
  runFailedToStart,
  installFailed,
  windowExceeded,
  unexpectedReboot,
  updatesWithoutSchedule,
  linuxClassificationMismatch,
  patchOrchestrationConflict,
  updateNotOffered,
  supersededUpdate,
  defenderDefinitionMissing,
  updateNotFoundOnMachine,
  agentNotUpgraded,
  agentUpgradeFailed,
  agentUpgradeLogGap,
  legacyMachineNotListed,
  legacyStuckConfiguring,
  legacyEnableFailed,
  legacyProviderNotRegistered,
  legacyCrossTenant,
  legacyRegisteredElsewhere,
  legacyCannotReachService,
  legacyCertificateFailed,
];

/** What a line of the batch has to come to. */
interface Line {
  readonly id: string;
  readonly question: string;
  readonly scenario: string;
  readonly expected: CauseQuestions;
}

const LINES: readonly Line[] = LISTS.flatMap(({ scenario, questions }) =>
  questions.flatMap((expected) =>
    [...expected.en, ...expected.ja].map((question) => ({
      id: `${expected.world}: ${question}`,
      question,
      scenario,
      expected,
    })),
  ),
);

/** The fields of an answer that are looked at. */
interface AnswerJson {
  readonly id: string;
  readonly topic: string | null;
  readonly findings: readonly {
    readonly machine: string | null;
    readonly system: System;
    readonly cause: string | null;
  }[];
}

/** What the answers to the questions about one world came to, by the id of the line. */
async function answersOf(world: string, as: string | undefined, file: string, lines: readonly Line[]) {
  writeFileSync(file, lines.map(({ id, question }) => JSON.stringify({ id, question })).join('\n'));
  const path = join(import.meta.dirname, `${world}.yaml`);
  const who = as === undefined ? [] : ['--as', as];
  const batch = await asked('--batch', file, '--json', '--world', path, ...who);
  return new Map(
    batch.lines.map((line) => {
      const answer = JSON.parse(line) as AnswerJson;
      return [answer.id, answer] as const;
    }),
  );
}

/** The causes that an answer names first, of the machine and by the system that are meant. */
function told({ findings }: AnswerJson, { machine, system = 'update-manager' }: CauseQuestions) {
  const ending = `/${machine}`;
  return findings
    .filter((finding) => finding.system === system && finding.machine?.toLowerCase().endsWith(ending))
    .map(({ cause }) => cause ?? 'none holds');
}

describe('every cause of every scenario, asked for in both languages', () => {
  const scratch = scratchFiles();
  const worlds = Map.groupBy(LINES, ({ expected }) => JSON.stringify([expected.world, expected.as]));

  for (const lines of worlds.values()) {
    const [
      {
        expected: { world, as },
      } = assert.fail(),
    ] = lines;
    it(`${world}${as === undefined ? '' : ', asked by somebody'}`, async () => {
      const answers = await answersOf(world, as, scratch.write('batch.ndjson', ''), lines);
      const wrong = lines.flatMap(({ id, scenario, expected }) => {
        const answer = answers.get(id) ?? assert.fail(`${id}: no answer`);
        const actual = `${answer.topic}: ${told(answer, expected).join(', ')}`;
        const meant = `${scenario}: ${expected.cause ?? 'none holds'}`;
        return actual === meant ? [] : [`${id} → ${actual} instead of ${meant}`];
      });
      assert.deepEqual(wrong, []);
    });
  }

  it('leaves no cause of any system out', () => {
    const missing = SCENARIOS.flatMap(({ topic, examinations }) =>
      examinations.flatMap(({ system, causes }) => {
        const listed = LISTS.filter(({ scenario }) => scenario === topic.id)
          .flatMap(({ questions }) => questions)
          .filter((each) => (each.system ?? 'update-manager') === system)
          .flatMap(({ cause }) => cause ?? []);
        return causes
          .filter(({ id, family }) => !listed.some((each) => each === id || family?.titleOf(each)))
          .map(({ id }) => `${topic.id} (${system}): ${id}`);
      }),
    );
    assert.deepEqual(missing, []);
  });
});
