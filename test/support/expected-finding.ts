import assert from 'node:assert/strict';
import type { GapCode } from '../../src/model/error-code.ts';
import { causeOf, type Finding, type System, type Verdict } from '../../src/model/finding.ts';
import type { Entities, Question } from '../../src/model/question.ts';
import type { Severity } from '../../src/model/severity.ts';
import type { World } from '../../src/sandbox/world/world.ts';

/** A machine of a world, and what the scenario has to say of it. Keys that are left out are not looked at. */
export interface ScenarioCase {
  readonly name: string;
  readonly world: World;
  /** A name or resource id, in lower case as a question's entities are; null: the question names none. */
  readonly machine: string | null;
  /** What else the question names; other machines beside the one that is judged as well. */
  readonly asked?: Partial<Entities> & Partial<Pick<Question, 'text' | 'pasted' | 'scope'>>;
  /** Who asks: an Entra object id. */
  readonly actor?: string;
  /** Which of several findings is meant: by the system that answers, by the name of its subject. */
  readonly of?: { readonly system?: System; readonly subject?: string };
  readonly verdict: Verdict;
  readonly cause?: string | null;
  readonly severity?: Severity;
  readonly otherCauses?: readonly string[];
  /** Causes that must be among the excluded ones. */
  readonly excludes?: readonly string[];
  /** What must rule a cause out: a field's value, by field, by cause. */
  readonly excludedBy?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Facts that must be gaps, with their codes. */
  readonly gaps?: Readonly<Record<string, GapCode>>;
  /** What the sentence must say, in both languages. */
  readonly says?: RegExp;
  /** What no sentence, note or step may say, in either language. */
  readonly saysNot?: RegExp;
  /** What one of the notes or the next step must say, in both languages. */
  readonly advises?: RegExp;
  /** What the quoted evidence must say: a field's value, by field. */
  readonly evidence?: Readonly<Record<string, string>>;
  /** The actions offered, in order; `exclude-update kb=5034439` with arguments. */
  readonly actions?: readonly string[];
}

/** The one finding that a case is about. */
export function meant(findings: readonly Finding[], { of = {} }: ScenarioCase): Finding {
  const [finding, ...others] = findings.filter(
    ({ system, subject }) =>
      (of.system === undefined || system === of.system) &&
      (of.subject === undefined || subject?.name === of.subject),
  );
  assert.ok(finding && others.length === 0, `${others.length + (finding ? 1 : 0)} findings are meant`);
  return finding;
}

/** Fails unless the finding says all that the case expects. */
export function assertExpected(finding: Finding, expected: ScenarioCase): void {
  const { verdict, cause, severity, otherCauses, excludes, gaps, evidence, actions } = expected;
  const { says, saysNot, advises, excludedBy = {} } = expected;
  const actual = {
    verdict: finding.verdict,
    ...(cause !== undefined && { cause: causeOf(finding) }),
    ...(severity && { severity: finding.severity }),
    ...(otherCauses && { otherCauses: 'otherCauses' in finding ? finding.otherCauses : [] }),
    ...(excludes && {
      excludes: excludes.filter((id) => finding.excluded.some((each) => each.cause === id)),
    }),
    ...(gaps && { gaps: Object.fromEntries(finding.gaps.map(({ fact, code }) => [fact, code])) }),
    ...(evidence && {
      evidence: Object.fromEntries(
        Object.keys(evidence).map((field) => [
          field,
          finding.evidence.find((each) => each.field === field)?.value,
        ]),
      ),
    }),
    ...(actions && { actions: 'actions' in finding ? finding.actions.map(actionText) : [] }),
  };
  assert.deepEqual(actual, {
    verdict,
    ...(cause !== undefined && { cause }),
    ...(severity && { severity }),
    ...(otherCauses && { otherCauses }),
    ...(excludes && { excludes }),
    ...(gaps && { gaps }),
    ...(evidence && { evidence }),
    ...(actions && { actions }),
  });
  for (const [id, values] of Object.entries(excludedBy)) {
    const shown = finding.excluded.find((each) => each.cause === id)?.evidence ?? [];
    for (const [field, value] of Object.entries(values))
      assert.equal(
        shown.find((each) => each.field === field)?.value,
        value,
        `${id} is not excluded by ${field}`,
      );
  }
  if (says) {
    assert.match(finding.says.en, says);
    assert.match(finding.says.ja, says);
  }
  const step = 'nextStep' in finding && finding.nextStep ? [finding.nextStep] : [];
  const advice = [...step, ...finding.notes];
  if (saysNot)
    for (const { en, ja } of [finding.says, ...advice]) {
      assert.doesNotMatch(en, saysNot);
      assert.doesNotMatch(ja, saysNot);
    }
  if (advises) {
    assert.match(advice.map(({ en }) => en).join('\n'), advises);
    assert.match(advice.map(({ ja }) => ja).join('\n'), advises);
  }
}

function actionText({
  id,
  arguments: given = {},
}: Extract<Finding, { verdict: 'found' }>['actions'][number]): string {
  return [id, ...Object.entries(given).map(([name, values]) => `${name}=${values.join(',')}`)].join(' ');
}
