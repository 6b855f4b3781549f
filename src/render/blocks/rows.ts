import { Template } from 'adaptivecards-templating';
import template from '../../../cards/rows.card.json' with { type: 'json' };
import type { BlockOf, Row } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { indentedTightly } from '../indented.ts';
import { withoutCodeMarks } from '../inline-code.ts';
import { labelText } from '../label-text.ts';
import { linesFrom, plainLines } from '../line.ts';
import { numberSign } from '../number-sign.ts';
import type { Rendering } from '../rendering.ts';
import { STANDING_SIGN } from '../standing-sign.ts';
import { standingText } from '../standing-text.ts';
import { unfolding } from '../unfolding.ts';

/** A list whose lines unfold what is behind them. */
export const rows: BlockForm<BlockOf<'rows'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { shown, hidden } = rendering.shorten.list(block.rows, rendering.shorten.limits.rows);
    return {
      rows: shown.map((row, index) => ({
        over: overLines(row, shown[index - 1] ?? null, rendering),
        ...rowData(row, rendering),
      })),
      more: moreLines(hidden, rendering),
    };
  },
  lines(block, rendering) {
    const { shown, hidden } = rendering.shorten.list(block.rows, rendering.shorten.limits.rows);
    return [
      ...shown.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...rowLines(row, rendering)]),
      ...plainLines(moreLines(hidden, rendering)),
    ];
  },
  isApart: true,
};

function rowData(row: Row, rendering: Rendering): object {
  const { lead, title, standing, text, note } = textsOf(row, rendering);
  return {
    lead: [...linesFrom(numberOf(row)), ...linesFrom(lead === null || title === null ? null : `${lead} · `)],
    title: title ?? lead ?? standing ?? '',
    text: linesFrom(text),
    note: linesFrom(note),
    // Two rows may have one title: a button is told from its neighbours by all of its line.
    ...unfolding('row', [lead, title, standing, note].filter(isSaid).join(' · '), row.detail, rendering),
  };
}

function numberOf({ number }: Row): string | null {
  return number === undefined ? null : numberSign(number);
}

/** Rows of one standing stand under it; a row that says nothing else is called by it. */
function overLines(row: Row, before: Row | null, { locale }: Rendering) {
  const { standing } = row;
  const isUnder = before !== null && !isCalledByStanding(before) && before.standing === standing;
  if (standing === null || isCalledByStanding(row) || isUnder) return [];
  return [{ text: standingText(standing, locale), color: STANDING_SIGN[standing].color }];
}

function isCalledByStanding({ title, lead }: Row): boolean {
  return title === null && lead === undefined;
}

function rowLines(row: Row, rendering: Rendering): readonly string[] {
  const { lead, title, standing, text, note } = textsOf(row, rendering);
  const name = title === null || note === null || note === title ? (title ?? note) : `${title} (${note})`;
  const opening = `${numberOf(row) ?? ''}${[lead, standing, name].filter(isSaid).join(' · ')}`;
  return [
    opening,
    ...(text === null ? [] : [withoutCodeMarks(text)]),
    ...indentedTightly(rendering.write(row.detail)),
  ];
}

function textsOf(row: Row, rendering: Rendering) {
  const { shorten, locale } = rendering;
  return {
    lead: row.lead ? shorten.value(labelText(row.lead, rendering)) : null,
    title: row.title && shorten.value(labelText(row.title, rendering)),
    standing: row.standing && standingText(row.standing, locale),
    text: row.text && shorten.sentence(labelText(row.text, rendering)),
    note: row.note ? shorten.value(labelText(row.note, rendering)) : null,
  };
}

function moreLines(hidden: number, { words }: Rendering) {
  return linesFrom(hidden > 0 ? words.more(hidden) : null);
}

function isSaid(part: string | null): part is string {
  return part !== null;
}
