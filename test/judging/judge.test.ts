import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defineCause } from '../../src/judging/cause.ts';
import { judge } from '../../src/judging/judge.ts';
import type { Examination, PremiseOutcome } from '../../src/judging/scenario.ts';
import { causeOf } from '../../src/model/finding.ts';
import type { Machine } from '../../src/model/machine.ts';
import { gap, known } from '../../src/model/reading.ts';
import { assertEveryCauseAccountedFor } from '../support/finding-laws.ts';
import {
  cause,
  EXISTENCE,
  evidence,
  examination,
  GAP,
  judged,
  MACHINE,
  NOTHING_READ,
  OCCASION,
  type Outcome,
  POWER,
  sheet,
  TOPIC,
  text,
} from './causes-by-outcome.ts';

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
      ['b holds', 'b', [{ id: 'assess-now' }], ['https://learn.microsoft.com/b']],
    );
  });

  it('offers no action on what is no Azure resource', () => {
    const machine: Machine = { ...MACHINE, kind: 'log-analytics' };
    const finding = judge(TOPIC, examination([cause('b', 'holds')]), NOTHING_READ, { ...OCCASION, machine });
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

  it('quotes once what excludes several causes', () => {
    const same = (id: string) => ({
      ...cause(id, 'excluded'),
      judge: () => ({ outcome: 'excluded' as const, evidence: [evidence('x')] as const }),
    });
    const finding = judged([same('a'), same('b'), cause('c', 'excluded')]);
    assert.deepEqual(
      finding.evidence.map((each) => each.value),
      ['x', 'c'],
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

  it('is clear with a cause where a cause clears before any holds, whatever holds after it', () => {
    const finding = judged([cause('a', 'excluded'), cause('b', 'clears'), cause('c', 'holds')]);
    assert.deepEqual(
      [finding.verdict, causeOf(finding), finding.says.en, finding.references],
      ['clear', 'b', 'b is why', ['https://learn.microsoft.com/b']],
    );
  });

  it('is found where a cause holds before one that clears', () => {
    const finding = judged([cause('a', 'holds'), cause('b', 'clears')]);
    assert.deepEqual([finding.verdict, causeOf(finding)], ['found', 'a']);
  });

  it('takes id, subject, severity and actions with arguments from the judgement where it has them', () => {
    const update = { kind: 'update', id: '5034439', name: 'KB5034439' } as const;
    const dynamic = cause('hresult', 'holds', {
      judge: () => ({
        outcome: 'holds',
        says: text('it holds'),
        evidence: [evidence('x')],
        cause: '0x80070643',
        subject: update,
        severity: 'act-now',
        actions: [{ id: 'exclude-update', arguments: { kb: ['5034439'] } }],
      }),
    });
    const finding = judged([dynamic]);
    assert.ok(finding.verdict === 'found');
    assert.deepEqual(
      [finding.cause, finding.subject, finding.severity, finding.actions],
      ['0x80070643', update, 'act-now', [{ id: 'exclude-update', arguments: { kb: ['5034439'] } }]],
    );
  });

  it('does not say that causes were judged where the premise stopped all judging', () => {
    const stopped: Examination = {
      ...examination([cause('a', 'excluded')]),
      premise: { stages: [], judge: () => ({ outcome: 'undecided', gap: GAP }) },
    };
    const finding = judge(TOPIC, stopped, NOTHING_READ, OCCASION);
    assert.doesNotMatch(finding.says.en, /causes that could be judged/);
    assert.match(judged([cause('a', 'excluded'), cause('b', 'undecided')]).says.en, /could be judged holds/);
  });

  it('judges a question without a machine only by the causes that allow for none', () => {
    const general = cause('general', 'holds', { kinds: ['none'] });
    const own = cause('own', 'holds');
    const both: Examination = { ...examination([own, general]), kinds: ['azure-vm', 'none'] };
    const finding = judge(TOPIC, both, NOTHING_READ, { ...OCCASION, machine: null });
    assert.deepEqual([finding.machine, causeOf(finding)], [null, 'general']);
  });

  it('names a gap that several causes share once', () => {
    const other = gap(POWER, 'AZ_NO_DATA', text('needs a state'));
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
      needs: { power: POWER },
      judge: () => assert.fail('judged without its fact'),
    });
    const finding = judge(TOPIC, examination([needy]), sheet([[POWER, GAP]]), OCCASION);
    assert.deepEqual([finding.verdict, finding.gaps], ['unknown', [GAP]]);
  });

  it('calls it a fault of the product when a needed fact was never read', () => {
    const needy = defineCause({
      ...cause('needy', 'holds'),
      needs: { power: POWER },
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
      needs: { power: POWER },
      wants: { existence: EXISTENCE },
      judge(facts) {
        seen = facts;
        return { outcome: 'excluded', evidence: [evidence('x')] };
      },
    });
    const forbidden = gap(EXISTENCE, 'AZ_FORBIDDEN', text('needs a role'));
    const read = sheet([
      [POWER, known(power)],
      [EXISTENCE, forbidden],
    ]);
    judge(TOPIC, examination([curious]), read, OCCASION);
    assert.deepEqual(seen, { power, existence: forbidden });
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
    const notForArc: Examination = { ...examination([cause('a', 'holds')]), kinds: ['azure-vm'] };
    const { verdict, says } = judge(TOPIC, notForArc, NOTHING_READ, { ...OCCASION, machine });
    assert.equal(verdict, 'not-applicable');
    assert.match(says.en, /\(Azure Arc-enabled server(?:, (?:Windows|Linux))?\)\.$/);
    assert.match(says.ja, /\(Azure Arc 対応サーバー(?:、(?:Windows|Linux))?\) には当てはまりません。$/);
    assert.equal(judged([cause('arc', 'holds', { kinds: ['azure-arc'] })]).verdict, 'not-applicable');
  });

  const settled: readonly (readonly [PremiseOutcome, string])[] = [
    [{ outcome: 'clear', says: text('fine'), evidence: [evidence('x')], notes: [text('note')] }, 'clear'],
    [{ outcome: 'not-applicable', says: text('gone'), evidence: [evidence('x')] }, 'not-applicable'],
    [{ outcome: 'undecided', gap: GAP }, 'unknown'],
  ];
  for (const [premise, verdict] of settled)
    it(`goes no further where the premise is ${premise.outcome}`, () => {
      const neverJudged = { ...cause('a', 'holds'), judge: () => assert.fail('judged') };
      const settling = { ...examination([neverJudged]), premise: { stages: [], judge: () => premise } };
      const finding = judge(TOPIC, settling, NOTHING_READ, OCCASION);
      assert.deepEqual([finding.verdict, finding.excluded], [verdict, []]);
      assert.deepEqual(finding.notes, 'notes' in premise ? premise.notes : []);
      assert.deepEqual(finding.gaps, 'gap' in premise ? [premise.gap] : []);
    });

  it('accounts for every cause whatever they come to', () => {
    const outcomes = fc.constantFrom<Outcome>('holds', 'clears', 'excluded', 'undecided');
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
        assertEveryCauseAccountedFor(examination(all), finding);
        const relevant = drawn.filter(({ isForArc }) => !isForArc);
        const isAllExcluded = relevant.every(({ outcome }) => outcome === 'excluded');
        const decisive = relevant.find(({ outcome }) => outcome === 'holds' || outcome === 'clears');
        const isFirstBarred = decisive?.claimsAllElseExcluded === true;
        if (!isFirstBarred)
          assert.equal(
            finding.verdict === 'clear',
            (relevant.length > 0 && isAllExcluded) || decisive?.outcome === 'clears',
          );
        assert.equal(finding.verdict === 'not-applicable', relevant.length === 0);
      }),
    );
  });
});
