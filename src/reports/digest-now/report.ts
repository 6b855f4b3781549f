import type { Facts } from '../../facts/fact.ts';
import type { Report } from '../../model/answer.ts';
import type { Block, Fold } from '../../model/block.ts';
import { DAY_IN_MS, later } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { ReportDefinition, ReportOccasion } from '../report.ts';
import { agents } from './agents.ts';
import { arc } from './arc.ts';
import { changes } from './changes.ts';
import { complianceSection } from './compliance.ts';
import { wholeOf } from './further-questions.ts';
import { guarded } from './guarded.ts';
import { restarts } from './restarts.ts';
import { runs } from './runs.ts';
import type { DigestOccasion, Part, Section } from './section.ts';
import { DIGEST } from './topic.ts';
import { troubles } from './troubles.ts';
import { unreadOf } from './unread.ts';
import { windows } from './windows.ts';

/** In the order of the card. */
const SECTIONS: readonly Section[] = withUnread([
  troubles,
  complianceSection,
  changes,
  restarts,
  windows,
  runs,
  agents,
  arc,
]);

/**
 * How the machines are, in one card: who must act, how compliant they are, what changed since the digest before, what comes next. Put together of sections, each of
 * which shares its numbers with a report of its own; what one cannot tell stops no other.
 */
export const digestNow: ReportDefinition = digestOf(SECTIONS);

/** A digest of these sections. */
export function digestOf(sections: readonly Section[]): ReportDefinition {
  return {
    topic: DIGEST,
    // What is remembered was judged by the same scenarios.
    covers: 'current systems',
    needs: unionOf(sections),
    collect(reportOccasion) {
      const occasion = occasionOf(reportOccasion);
      const { question } = occasion;
      const made = question.listing === undefined ? sections : [changes];
      const collectors = made.map((section) => ({ id: section.id, collector: guarded(section, occasion) }));
      let machineCount = 0;
      return {
        add(each) {
          machineCount += 1;
          for (const { collector } of collectors) collector.add(each);
        },
        report() {
          if (machineCount === 0) return null;
          const parts = collectors.map(({ id, collector }) => ({ id, part: collector.part() }));
          return reportOf(parts, machineCount, occasion);
        },
      };
    },
  };
}

function withUnread(sections: readonly Section[]): readonly Section[] {
  return [...sections, unreadOf(unionOf(sections))];
}

/** By fact: sections have names of their own for the same ones. */
function unionOf(sections: readonly Section[]): Facts {
  const facts = sections.flatMap(({ needs }) => Object.values(needs));
  return Object.fromEntries(facts.map((fact) => [fact.id, fact]));
}

/** How far back runs are counted where no digest came before. */
const A_WEEK_IN_MS = 7 * DAY_IN_MS;

function occasionOf(occasion: ReportOccasion): DigestOccasion {
  const { now, question } = occasion;
  return {
    ...occasion,
    form: question.digest?.errorsOnly === true ? 'errors' : 'all',
    since: question.digest?.since ?? later(now, -A_WEEK_IN_MS),
  };
}

function reportOf(
  parts: readonly { readonly id: string; readonly part: Part }[],
  machineCount: number,
  { question, form, since }: DigestOccasion,
): Report {
  const own = parts.map(({ part }) => part);
  const quiet = quietOf(own, question);
  return {
    id: DIGEST.id,
    data: {
      machineCount,
      since,
      form: quiet === null ? form : 'quiet',
      ...Object.fromEntries(parts.map(({ id, part }) => [id, part.data])),
    },
    blocks: quiet === null ? blocksOf(own) : quietBlocks(quiet, question),
  };
}

/** One line where a digest came before and nothing has changed since; whoever asks by himself is told all. */
function quietOf(parts: readonly Part[], { digest, listing }: Question): Text | null {
  if (digest?.since === undefined || digest.whole === true || listing !== undefined) return null;
  if (parts.some(({ isChanged }) => isChanged)) return null;
  return parts.find(({ quiet }) => quiet !== undefined)?.quiet ?? null;
}

function quietBlocks(quiet: Text, question: Question): readonly Block[] {
  return [
    {
      kind: 'heading',
      over: { en: 'Digest', ja: 'ダイジェスト' },
      standing: null,
      subtitle: null,
      title: quiet,
    },
    {
      kind: 'buttons',
      buttons: [{ label: { en: 'Whole digest', ja: 'ダイジェスト全体を表示' }, question: wholeOf(question) }],
    },
  ];
}

function blocksOf(parts: readonly Part[]): readonly Block[] {
  const traits = parts.flatMap((part) => part.traits);
  const folds = parts.flatMap((part) => part.folds);
  return [
    ...parts.flatMap(({ heading }) => heading ?? []),
    ...parts.flatMap(({ blocks }) => blocks),
    ...(traits.length === 0 ? [] : [{ kind: 'traits', traits } as const]),
    ...inRows(folds),
  ];
}

/** A row of buttons holds six, and Teams hides what is more; each row closes its own. */
const MOST_IN_A_ROW = 6;

function inRows(folds: readonly Fold[]): readonly Block[] {
  const rows = Array.from({ length: Math.ceil(folds.length / MOST_IN_A_ROW) }, (_, row) =>
    folds.slice(row * MOST_IN_A_ROW, (row + 1) * MOST_IN_A_ROW),
  );
  return rows.map((row): Block => ({ kind: 'folds', folds: row }));
}
