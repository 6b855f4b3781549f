import { minuteText } from '../../judging/time-text.ts';
import type { Block, Trait, TraitValue } from '../../model/block.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import { type Gap, unreadPart } from '../../model/reading.ts';
import type { Migrating, MigrationReadings } from './migration-facts.ts';
import { assessedAt, type MigrationTraces, migrationStateOf, tracesOf } from './migration-state.ts';
import { MIGRATION_WORDS } from './state-words.ts';

/** One machine: on which side of the migration it is, and what either side has of it. */
export function migrationBlocks(each: Migrating): readonly Block[] {
  const { machine, facts } = each;
  const { means, name, standing } = MIGRATION_WORDS[migrationStateOf(each)];
  const quotes = evidenceOf(facts);
  const gaps = gapsOf(facts);
  return [
    {
      kind: 'heading',
      over: { en: 'Migration from Update Management', ja: 'Update Management からの移行' },
      standing,
      title: name,
      subtitle: { en: machine.name, ja: machine.name },
    },
    { kind: 'text', text: means, tone: 'plain' },
    { kind: 'traits', traits: traitsOf(tracesOf(facts)) },
    ...(quotes.length > 0 ? [{ kind: 'quotes', quotes } as const] : []),
    ...(gaps.length > 0 ? [{ kind: 'gaps', gaps } as const] : []),
  ];
}

/** What is said of one machine in a list: what either side has of it, or what could not be read. */
export function traceText(each: Migrating): Text | null {
  const { facts } = each;
  const traces = tracesOf(facts);
  const { hasLegacyAgent, legacyRowAt } = traces;
  const at = assessedAt(traces);
  const [gap] = gapsOf(facts);
  const parts: readonly Text[] = [
    ...(at === null ? [] : [{ en: `assessed ${minuteText(at)}`, ja: `評価 ${minuteText(at)}` }]),
    ...(legacyRowAt === null || legacyRowAt === 'none'
      ? []
      : [{ en: `last row ${minuteText(legacyRowAt)}`, ja: `旧レコードの最終 ${minuteText(legacyRowAt)}` }]),
    ...(hasLegacyAgent ? [{ en: 'old agent installed', ja: '旧エージェントあり' }] : []),
    ...(gap && migrationStateOf(each) === 'unread' ? [gap.needs] : []),
  ];
  if (parts.length === 0) return null;
  return { en: parts.map(({ en }) => en).join('; '), ja: parts.map(({ ja }) => ja).join('、') };
}

function traitsOf(traces: MigrationTraces): readonly Trait[] {
  const { assessment, hasLegacyAgent, legacyRowAt } = traces;
  const at = assessedAt(traces);
  return [
    {
      label: { en: 'Last assessment by Update Manager', ja: 'Update Manager の最後の評価' },
      value: at === null ? absentOr(assessment) : { at },
    },
    {
      label: { en: 'Newest row of Update Management', ja: 'Update Management の最新レコード' },
      value: legacyRowAt === null || legacyRowAt === 'none' ? absentOr(legacyRowAt) : { at: legacyRowAt },
    },
    {
      label: { en: 'Log Analytics agent extension', ja: 'Log Analytics エージェントの拡張機能' },
      value: hasLegacyAgent === null ? UNREADABLE : hasLegacyAgent ? INSTALLED : NOT_INSTALLED,
    },
  ];
}

function absentOr(trace: unknown): TraitValue {
  if (trace === null) return UNREADABLE;
  return trace === 'none' ? NONE : UNDATED;
}

function evidenceOf({ inGraph, inView, legacyAgent, legacyData }: MigrationReadings): readonly Evidence[] {
  const known = [inView, inGraph, legacyAgent].flatMap((reading): readonly Evidence[] => {
    if (!reading?.isKnown) return [];
    return ['looked' in reading.value ? reading.value.looked : reading.value.listed];
  });
  return [...known, ...(legacyData?.isKnown ? [legacyData.value.looked[0]] : [])];
}

function gapsOf({ inGraph, inView, legacyAgent, legacyData }: MigrationReadings): readonly Gap[] {
  return [inView, inGraph, legacyData, legacyAgent].flatMap((reading) => unreadPart(reading) ?? []);
}

const NONE: Text = { en: 'not on record', ja: '記録なし' };
const UNDATED: Text = { en: 'on record, without a time', ja: '記録あり (日時なし)' };
const UNREADABLE: Text = { en: 'could not be read', ja: '取得できませんでした' };
const INSTALLED: Text = { en: 'installed', ja: 'インストール済み' };
const NOT_INSTALLED: Text = { en: 'not installed', ja: 'なし' };
