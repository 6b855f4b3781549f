import { Template } from 'adaptivecards-templating';
import template from '../../../cards/excluded.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import { ABSENT, type Evidence, type SomeEvidence } from '../../model/evidence.ts';
import type { CauseId } from '../../model/finding.ts';
import type { BlockForm } from '../block-form.ts';
import { causeName } from '../cause-name.ts';
import { indented } from '../indented.ts';
import { meantBy } from '../quote.ts';
import { quoteLines } from '../quote-lines.ts';
import type { Rendering } from '../rendering.ts';

/**
 * Causes that do not hold, with what shows it: on a card a line for those that the same evidence rules out, in plain text every
 * cause with all of its evidence. Each line is labelled, lest it be read as one that holds.
 */
export const excluded: BlockForm<BlockOf<'excluded'>> = {
  template: new Template(template),
  data({ scenario, excluded: causes }, rendering) {
    const { words, shorten } = rendering;
    return {
      label: words.excludedLabel,
      causes: shorten.list(byEvidence(causes), shorten.limits.excluded).shown.map((group) => ({
        names: shorten.value(group.causes.map((cause) => nameOf(scenario, cause, rendering)).join(words.and)),
        proof: shorten.value(proofOf(group.evidence, rendering)),
      })),
    };
  },
  lines({ scenario, excluded: causes }, rendering) {
    const { shorten, words, locale } = rendering;
    const { shown } = shorten.list(causes, shorten.limits.excluded);
    const lines = shown.flatMap(({ cause, evidence }) => [
      shorten.value(causeName(scenario, cause, rendering)[locale]),
      ...indented(quoteLines(shorten.list(evidence, shorten.limits.excludedEvidence).shown, rendering)),
    ]);
    return [words.excluded(causes.length), ...indented(lines)];
  },
  isApart: true,
};

interface Group {
  readonly causes: CauseId[];
  readonly evidence: SomeEvidence;
}

/** The causes in their order, those that the same evidence rules out together. */
function byEvidence(causes: BlockOf<'excluded'>['excluded']): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { cause, evidence } of causes) {
    const key = JSON.stringify(evidence.map(({ record, field, value }) => [record, field, value]));
    const group = groups.get(key) ?? { causes: [], evidence };
    groups.set(key, group);
    group.causes.push(cause);
  }
  return [...groups.values()];
}

/** Without its id: plain text has it. */
function nameOf(scenario: string, cause: CauseId, rendering: Rendering): string {
  const name = causeName(scenario, cause, rendering)[rendering.locale];
  return name.replace(` (${cause})`, '');
}

/** Field and value of the first that says something, the field by its last name. */
function proofOf(evidence: SomeEvidence, { words }: Rendering): string {
  const { field, value } = evidence.find((each) => each.value !== ABSENT) ?? evidence[0];
  return `${lastNameOf(field)} = ${meantBy(value, words) ?? value}`;
}

function lastNameOf(field: Evidence['field']): string {
  return field.split('.').at(-1) ?? field;
}
