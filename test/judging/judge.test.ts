import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge } from '../../src/judging/judge.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { type Instant, instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';
import { gap, known } from '../../src/model/reading.ts';
import {
  type Cause,
  defineCause,
  type Judgement,
  type Premise,
  type Scenario,
} from '../../src/judging/scenario.ts';
import { assertEveryCauseAccountedFor } from '../support/finding-laws.ts';
import { machineId, NOW } from '../support/world-builder.ts';

const AT = instant(NOW) as Instant;
const MACHINE: Machine = {
  id: machineId('vm-01') as MachineId,
  name: 'vm-01',
  kind: 'azure-vm',
  subscriptionId: null,
  resourceGroup: null,
  location: null,
  osType: null,
};
const OCCASION = { machine: MACHINE, now: AT };
const GAP = gap('power-state', 'AZ_FORBIDDEN', text('needs a role'));

type Outcome = Judgement['outcome'];

describe('judge', () => {
  it('takes the first cause that holds and ranks the others after it', () => {
    const finding = judged([
      cause('a', 'excluded'),
      cause('b', 'holds'),
      cause('c', 'undecided'),
      cause('d', 'holds'),
    ]);
    assert.ok(finding.verdict === 'found');
    assert.deepEqual([finding.cause, finding.otherCauses], ['b', ['d']]);
    assert.deepEqual(
      finding.excluded.map((each) => each.cause),
      ['a'],
    );
    assert.deepEqual(finding.gaps, [GAP]);
  });

  it('gives the sentence, evidence, actions and references of the first', () => {
    const finding = judged([cause('b', 'holds'), cause('d', 'holds')]);
    assert.ok(finding.verdict === 'found');
    assert.deepEqual(
      [finding.says.en, finding.evidence[0].value, finding.actions, finding.references],
      ['b holds', 'b', ['assess-now'], ['https://learn.microsoft.com/b']],
    );
  });

  it('offers no action on what is no Azure resource', () => {
    const machine: Machine = { ...MACHINE, kind: 'log-analytics' };
    const finding = judge(scenario([cause('b', 'holds')]), {}, { machine, now: AT });
    assert.ok(finding.verdict === 'found');
    assert.deepEqual(finding.actions, []);
  });

  it('is unknown when nothing holds and something could not be judged', () => {
    const finding = judged([cause('a', 'excluded'), cause('b', 'undecided')]);
    assert.equal(finding.verdict, 'unknown');
    assert.deepEqual(
      finding.excluded.map((each) => each.cause),
      ['a'],
    );
  });

  it('is clear, with the evidence of every exclusion, when all are excluded', () => {
    const finding = judged([cause('a', 'excluded'), cause('b', 'excluded')]);
    assert.equal(finding.verdict, 'clear');
    assert.deepEqual(
      finding.evidence.map((each) => each.value),
      ['a', 'b'],
    );
  });

  for (const [before, verdict] of [
    ['excluded', 'found'],
    ['undecided', 'unknown'],
  ] as const)
    it(`lets a cause that claims all else excluded hold after one that is ${before}: ${verdict}`, () => {
      const finding = judged([cause('a', before), cause('rest', 'holds', { claimsAllElseExcluded: true })]);
      assert.equal(finding.verdict, verdict);
      assert.equal(finding.excluded.length, before === 'excluded' ? 1 : 0);
    });

  it('names a gap that several causes share once', () => {
    const other = gap('power-state', 'AZ_NO_DATA', text('needs a state'));
    const finding = judged([
      cause('a', 'undecided'),
      cause('b', 'undecided'),
      cause('c', 'undecided', {}, other),
    ]);
    assert.deepEqual(finding.gaps, [GAP, other]);
  });

  it('does not judge a cause whose needed fact is a gap', () => {
    const needy = defineCause({
      ...cause('needy', 'holds'),
      needs: ['power-state'],
      judge: () => assert.fail('judged without its fact'),
    });
    const finding = judge(scenario([needy]), { 'power-state': GAP }, OCCASION);
    assert.deepEqual([finding.verdict, finding.gaps], ['unknown', [GAP]]);
  });

  it('calls it a fault of the product when a needed fact was never read', () => {
    const needy = defineCause({
      ...cause('needy', 'holds'),
      needs: ['power-state'],
      judge: () => assert.fail('judged'),
    });
    const finding = judged([needy]);
    assert.deepEqual(
      [finding.verdict, finding.gaps.map(({ fact, code }) => [fact, code])],
      ['unknown', [['power-state', 'BUG_UNEXPECTED']]],
    );
  });

  it('hands over needed facts as values and wanted ones as readings', () => {
    const power = { value: 'running', evidence: evidence('x') } as const;
    let seen: unknown;
    const curious = defineCause({
      ...cause('curious', 'holds'),
      needs: ['power-state'],
      wants: ['existence'],
      judge(facts) {
        seen = facts;
        return { outcome: 'excluded', evidence: [evidence('x')] };
      },
    });
    const forbidden = gap('existence', 'AZ_FORBIDDEN', text('needs a role'));
    judge(scenario([curious]), { 'power-state': known(power), existence: forbidden }, OCCASION);
    assert.deepEqual(seen, { 'power-state': power, existence: forbidden });
  });

  it('leaves causes of other kinds of machine out', () => {
    const finding = judged([cause('a', 'excluded'), cause('arc', 'holds', { kinds: ['azure-arc'] })]);
    assert.equal(finding.verdict, 'clear');
    assert.deepEqual(
      finding.excluded.map((each) => each.cause),
      ['a'],
    );
  });

  it('does not apply to kinds of machine that the scenario has no meaning for, nor where no cause could befall', () => {
    const machine: Machine = { ...MACHINE, kind: 'azure-arc' };
    const notForArc: Scenario = { ...scenario([cause('a', 'holds')]), kinds: ['azure-vm'] };
    assert.equal(judge(notForArc, {}, { machine, now: AT }).verdict, 'not-applicable');
    assert.equal(judged([cause('arc', 'holds', { kinds: ['azure-arc'] })]).verdict, 'not-applicable');
  });

  const settled: readonly (readonly [Premise, string])[] = [
    [{ outcome: 'clear', says: text('fine'), evidence: [evidence('x')], notes: [text('note')] }, 'clear'],
    [{ outcome: 'not-applicable', says: text('gone'), evidence: [evidence('x')] }, 'not-applicable'],
    [{ outcome: 'undecided', gap: GAP }, 'unknown'],
  ];
  for (const [premise, verdict] of settled)
    it(`goes no further where the premise is ${premise.outcome}`, () => {
      const neverJudged = { ...cause('a', 'holds'), judge: () => assert.fail('judged') };
      const finding = judge(
        { ...scenario([neverJudged]), premise: { stages: [], judge: () => premise } },
        {},
        OCCASION,
      );
      assert.deepEqual([finding.verdict, finding.excluded], [verdict, []]);
      assert.deepEqual(finding.notes, 'notes' in premise ? premise.notes : []);
      assert.deepEqual(finding.gaps, 'gap' in premise ? [premise.gap] : []);
    });

  it('accounts for every cause whatever they come to', () => {
    const outcomes = fc.constantFrom<Outcome>('holds', 'excluded', 'undecided');
    const causes = fc.array(
      fc.record({ outcome: outcomes, isForArc: fc.boolean(), claimsAllElseExcluded: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(causes, (drawn) => {
        const all = drawn.map(({ outcome, isForArc, claimsAllElseExcluded }, index) =>
          cause(`cause-${index}`, outcome, {
            kinds: isForArc ? ['azure-arc'] : ['azure-vm'],
            ...(claimsAllElseExcluded && { claimsAllElseExcluded: true }),
          }),
        );
        const finding = judged(all);
        assertEveryCauseAccountedFor(scenario(all), finding);
        const relevant = drawn.filter(({ isForArc }) => !isForArc);
        const isAllExcluded = relevant.every(({ outcome }) => outcome === 'excluded');
        assert.equal(finding.verdict === 'clear', relevant.length > 0 && isAllExcluded);
        assert.equal(finding.verdict === 'not-applicable', relevant.length === 0);
      }),
    );
  });
});

function judged(causes: readonly Cause[]) {
  return judge(scenario(causes), {}, OCCASION);
}

function scenario(causes: readonly Cause[]): Scenario {
  return {
    topic: {
      id: 'synthetic',
      intent: 'diagnose',
      title: text('Synthetic'),
      example: text('why?'),
      subject: 'machine',
      clues: [],
    },
    system: 'update-manager',
    kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
    premise: null,
    causes,
    clear: ({ name }) => text(`${name} is fine`),
  };
}

function cause(id: string, outcome: Outcome, more: Partial<Cause> = {}, itsGap = GAP): Cause {
  const judgements: Record<Outcome, Judgement> = {
    holds: { outcome: 'holds', says: text(`${id} holds`), evidence: [evidence(id)] },
    excluded: { outcome: 'excluded', evidence: [evidence(id)] },
    undecided: { outcome: 'undecided', gap: itsGap },
  };
  return {
    id,
    title: text(id),
    kinds: ['azure-vm', 'log-analytics'],
    needs: [],
    wants: ['power-state'],
    actions: id === 'b' ? ['assess-now'] : ['start-machine'],
    references: [`https://learn.microsoft.com/${id}`],
    ...more,
    judge: more.judge ?? (() => judgements[outcome]),
  };
}

function evidence(value: string): Evidence {
  return { source: 'arm', record: machineId('vm-01'), field: 'properties.x', value, at: AT };
}

function text(en: string): Text {
  return { en, ja: `${en} (日本語)` };
}
