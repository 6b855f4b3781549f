import assert from 'node:assert/strict';
import type { Cause } from '../../src/judging/cause.ts';
import { isMeantFor } from '../../src/judging/judge.ts';
import type { Examination } from '../../src/judging/scenario.ts';
import type { Evidence, Source } from '../../src/model/evidence.ts';
import { causeOf, type Finding } from '../../src/model/finding.ts';
import { instant } from '../../src/model/instant.ts';
import type { Text } from '../../src/model/locale.ts';

const SOURCES: ReadonlySet<string> = new Set<Source>([
  'arm',
  'resource-graph',
  'log-analytics',
  'activity-log',
  'automation',
  'maintenance',
  'question',
  'run-command',
  'history',
]);
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** What holds of every finding whatever it says: evidence that can be checked, gaps that say what closes them, two languages. */
export function assertWellFormed(finding: Finding): void {
  assertText(finding.says, 'says', finding.machine?.name ?? null);
  for (const [index, note] of finding.notes.entries()) assertText(note, `notes[${index}]`, null);
  for (const evidence of [...finding.evidence, ...finding.excluded.flatMap((each) => each.evidence)])
    assertCheckable(evidence);
  for (const { cause, evidence } of finding.excluded)
    assert.ok(evidence.length > 0, `${cause} is excluded by nothing`);
  for (const { fact, needs } of finding.gaps) assertText(needs, `what closes the gap in ${fact}`, null);
  for (const url of finding.references) assert.match(url, /^https:\/\//);
  if (finding.verdict === 'found' || finding.verdict === 'clear')
    assert.ok(finding.evidence.length > 0, `${finding.verdict} without evidence`);
  if (finding.verdict === 'found') assert.ok(finding.references.length > 0, 'found without a reference');
  if (finding.verdict === 'unknown') assert.ok(finding.gaps.length > 0, 'unknown without a gap');
}

function assertText(text: Text, what: string, mentions: string | null): void {
  assert.notEqual(text.en.trim(), '', `${what} has no English`);
  assert.match(text.ja, JAPANESE, `${what} has no Japanese`);
  assert.notEqual(text.en, text.ja);
  for (const sentence of [text.en, text.ja]) {
    assert.doesNotMatch(
      sentence,
      /undefined|\bnull\b|\[object|\.\.|。。/,
      `${what} shows the inside: ${sentence}`,
    );
    if (mentions !== null)
      assert.ok(sentence.includes(mentions), `${what} does not name ${mentions}: ${sentence}`);
  }
}

function assertCheckable({ source, record, field, value, at }: Evidence): void {
  assert.ok(SOURCES.has(source), `unknown source ${source}`);
  for (const part of [record, field, value])
    assert.notEqual(part, '', `evidence with an empty part: ${record} ${field}`);
  assert.equal(instant(at), at, `${field} of ${record} has no proper time`);
}

/**
 * Every cause of the examination is accounted for once: it holds or clears, it is excluded, a gap leaves it open, it cannot befall
 * this kind of machine, or an earlier cause bars it from claiming that all else is excluded. Those that hold stand in order.
 */
export function assertEveryCauseAccountedFor({ causes }: Examination, finding: Finding): void {
  const named = [causeOf(finding), ...('otherCauses' in finding ? finding.otherCauses : [])];
  const holding = named.flatMap((id) => (id === null ? [] : [declaredId(causes, id)]));
  const order = causes.map(({ id }) => id);
  assert.deepEqual(
    holding,
    order.filter((id) => holding.includes(id)),
    'causes that hold are out of order, repeated or unknown',
  );
  const excluded = finding.excluded.map(({ cause }) => cause);
  assert.deepEqual(
    excluded,
    order.filter((id) => excluded.includes(id)),
    'excluded causes are out of order, repeated or unknown',
  );
  // What comes after a cause that clears may hold and is not said: there is nothing to remedy.
  const isCleared = finding.verdict === 'clear' && finding.cause !== null;
  for (const cause of causes) {
    const ways = [
      holding.includes(cause.id) && 'holds',
      excluded.includes(cause.id) && 'excluded',
      !isMeantFor(cause, finding) && 'another kind of machine',
      isBarred(cause, causes, finding, excluded) && 'barred',
    ].filter((way) => way !== false);
    if (ways.length > 0)
      assert.equal(ways.length, 1, `${cause.id} is accounted for more than once: ${ways.join(', ')}`);
    else if (!isCleared) {
      const facts = [...Object.values(cause.needs), ...Object.values(cause.wants ?? {})];
      const ids = ['machine', ...facts.map(({ id }) => id)];
      assert.ok(
        finding.gaps.some(({ fact }) => ids.includes(fact)),
        `nothing is said of ${cause.id}`,
      );
    }
  }
}

/** The cause that an id belongs to: its own, or the family it is of. */
function declaredId(causes: readonly Cause[], id: string): string {
  const own = causes.find((cause) => cause.id === id) ?? causes.find(({ family }) => family?.titleOf(id));
  return own?.id ?? id;
}

function isBarred(
  cause: Cause,
  causes: readonly Cause[],
  finding: Finding,
  excluded: readonly string[],
): boolean {
  const earlier = causes.slice(0, causes.indexOf(cause));
  return (
    cause.claimsAllElseExcluded === true &&
    isMeantFor(cause, finding) &&
    earlier.some((each) => isMeantFor(each, finding) && !excluded.includes(each.id))
  );
}
