import { type InstalledUpdates, installedUpdates } from '../../facts/installed-updates.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { type PendingUpdates, pendingUpdates } from '../../facts/pending-updates.ts';
import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { scheduleOfRun } from '../../judging/installation-words.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';
import {
  type Definition,
  definitionOf,
  isDefinition,
  nameOf,
  newestOf,
  type Standing,
  standingOf,
} from './definition.ts';

export const DEFINITION_FACTS = { pending: pendingUpdates, installed: installedUpdates };

/** What is asked for, what was installed last and by which run, and how they stand to each other. */
export interface DefinitionsOnMachine {
  readonly needed: Definition;
  readonly installed: Definition & { readonly by: Text; readonly state: Evidence };
  readonly standing: Standing;
}

/** The release that the latest assessment asks for. */
export function neededDefinition({ updates }: PendingUpdates): Definition | null {
  return newestOf(updates.filter(isDefinition).map((update) => definitionOf(update, update.listedAt)));
}

/** Null where no definitions are asked for; a gap where no run on record installed any. */
export function definitionsOn(
  machine: Machine,
  pending: PendingUpdates,
  { runs }: InstalledUpdates,
): DefinitionsOnMachine | Gap | null {
  const needed = neededDefinition(pending);
  if (needed === null) return null;
  const done = runs.flatMap(({ run, updates }) =>
    updates
      .filter((update) => isDefinition(update) && isInstalled(update))
      .map((update) => ({
        ...definitionOf(update, update.changedAt.value ?? run.lastModifiedAt),
        by: whoseRun(run),
        state: update.state.evidence,
      })),
  );
  const [installed] = done.toSorted((a, b) => Date.parse(b.at ?? '') - Date.parse(a.at ?? ''));
  if (installed === undefined) return noneInstalled(machine, needed);
  const { assessment } = pending;
  const scannedAt = assessment?.startedAt ?? assessment?.lastModifiedAt ?? needed.at;
  return { needed, installed, standing: standingOf(needed, installed, scannedAt) };
}

function whoseRun(run: Installation): Text {
  const schedule = scheduleOfRun(run);
  if (schedule !== null)
    return { en: `by a run of the schedule ${schedule}`, ja: `スケジュール ${schedule} の実行で` };
  return run.startedBy.value?.toLowerCase() === 'user'
    ? { en: 'by an on-demand run', ja: 'オンデマンドの実行で' }
    : { en: 'by a run of Update Manager', ja: ' Update Manager の実行で' };
}

/** What shows the installed version on the machine. Source: Get-MpComputerStatus. */
export const SHOW_VERSION =
  'Get-MpComputerStatus | Select-Object AntivirusSignatureVersion, AntivirusSignatureLastUpdated';

function noneInstalled({ name }: Machine, needed: Definition): Gap {
  return gap(installedUpdates, 'AZ_NO_DATA', {
    en: `No run on record (30 days) installed definitions on ${name}, and Azure does not see those that Defender fetched by itself. Compare on the machine with ${nameOf(needed)}: \`${SHOW_VERSION}\`.`,
    ja: `${name} に定義更新プログラムをインストールした実行の記録 (30 日間) がなく、Defender 自身が取得したものは Azure からは確認できません。マシン上のバージョンを ${nameOf(needed)} と比べてください: \`${SHOW_VERSION}\``,
  });
}

/** Titles without versions do not say which is newer. */
export function noVersions({ needed, installed }: DefinitionsOnMachine): Gap {
  return gap(installedUpdates, 'AZ_NO_DATA', {
    en: `Which is newer cannot be told, since not both titles name a version: ${needed.title.value}; ${installed.title.value}. On the machine: \`${SHOW_VERSION}\`.`,
    ja: `名前にバージョンがないものがあり、どちらが新しいか判断できません: ${needed.title.value}、${installed.title.value}。マシン上での確認: \`${SHOW_VERSION}\``,
  });
}
