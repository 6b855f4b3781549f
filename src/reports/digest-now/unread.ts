import type { FactSheet, Facts } from '../../facts/fact.ts';
import type { Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, unreadPart } from '../../model/reading.ts';
import { PAST_FACTS } from '../compliance-history/past-facts.ts';
import { machinesText } from '../group-blocks.ts';
import { said } from '../said.ts';
import { NOTHING_SHOWN, type Section, type SectionCollector } from './section.ts';

const TITLE: Text = { en: 'What could not be told', ja: '判断できなかったもの' };

/** Of how many machines one thing could not be read for one reason. */
interface Unread {
  readonly gap: Gap;
  /** What would close it, each wording once: one for each subscription, most often. */
  readonly needs: Map<string, Text>;
  machineCount: number;
}

/** What is remembered is told by the section that compares with it. */
const REMEMBERED: ReadonlySet<string> = new Set(Object.values(PAST_FACTS).map(({ id }) => id));

/** More wordings than these say the same of one machine after the other. */
const MOST_WORDINGS = 5;
/** As many as are read at a glance; the data has all. */
const MOST_ROWS = 3;

/** What could not be read of how many machines, and what would change that: of the facts that other sections need, and of what was judged. */
export function unreadOf(needs: Facts): Section {
  const ids = Object.values(needs)
    .map(({ id }) => id)
    .filter((id) => !REMEMBERED.has(id));
  return { id: 'unread', title: TITLE, needs, collect: () => collectUnread(ids) };
}

function collectUnread(ids: readonly string[]): SectionCollector<FactSheet> {
  const all = new Map<string, Unread>();
  let machineCount = 0;
  return {
    add({ facts, findings }) {
      const own = new Map<string, Gap>();
      for (const gap of ids.flatMap((id) => unreadPart(facts.get(id)) ?? []))
        own.set(`${gap.fact} ${gap.code}`, gap);
      for (const finding of findings)
        if (finding.verdict === 'unknown')
          for (const gap of finding.gaps) own.set(`${gap.fact} ${gap.code}`, gap);
      if (own.size > 0) machineCount += 1;
      for (const [key, gap] of own) {
        const known = all.get(key) ?? { gap, needs: new Map(), machineCount: 0 };
        all.set(key, known);
        known.machineCount += 1;
        if (known.needs.size < MOST_WORDINGS) known.needs.set(gap.needs.en, gap.needs);
      }
    },
    part() {
      const inOrder = [...all.values()].toSorted((a, b) => b.machineCount - a.machineCount);
      const data = {
        machineCount,
        gaps: inOrder.map(({ gap: { fact, code }, needs, machineCount: count }) => ({
          fact,
          code,
          machineCount: count,
          needs: [...needs.values()],
        })),
      };
      if (machineCount === 0) return { ...NOTHING_SHOWN, data };
      return {
        ...NOTHING_SHOWN,
        data,
        traits: [{ label: TITLE, value: ofText(machineCount) }],
        folds: [
          {
            title: TITLE,
            blocks: [
              { kind: 'rows', rows: inOrder.slice(0, MOST_ROWS).map(rowOf) },
              ...(inOrder.length > MOST_ROWS ? [said(moreText(inOrder.length - MOST_ROWS), 'subtle')] : []),
            ],
          },
        ],
      };
    },
  };
}

function rowOf({ gap: { title, code }, needs, machineCount }: Unread): Row {
  const [first = null, ...others] = needs.values();
  return {
    standing: null,
    lead: machinesText(machineCount),
    title,
    text: first,
    note: { en: code, ja: code },
    detail: others.map((text) => said(text)),
  };
}

function ofText(count: number): Text {
  return { en: `something of ${machinesText(count).en}`, ja: `${count} 台の一部の項目` };
}

function moreText(count: number): Text {
  return { en: `and ${count} more`, ja: `ほか ${count} 件` };
}
