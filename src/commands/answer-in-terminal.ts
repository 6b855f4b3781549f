import { CATALOGUE } from '../catalogue/catalogue.ts';
import { NAMED_ACTIONS } from '../catalogue/named-actions.ts';
import { type Environment, readAzureScope, readPolicy } from '../config/configuration.ts';
import { systemChance } from '../config/system-chance.ts';
import { systemClock } from '../config/system-clock.ts';
import { createEngine, type EngineOptions } from '../engine/engine.ts';
import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { Engine } from '../model/engine.ts';
import type { Text } from '../model/locale.ts';
import { answerJson } from '../render/answer-json.ts';
import { type Rendered, renderAnswer } from '../render/render.ts';
import { type TableRows, tableRows } from '../render/table-rows.ts';
import { bugLine } from './bug-line.ts';
import type { Surroundings } from './command.ts';
import { writeCsv } from './csv-file.ts';
import { environmentHistory } from './environment-history.ts';
import { fleetProgress } from './fleet-progress.ts';
import type { Asked } from './read-batch.ts';
import { requireSandboxPackages } from './sandbox-packages.ts';
import { understoodOnly } from './understood-only.ts';

/** Exit codes of `ask`, worst last. */
const ANSWERED = 0;
const NOT_UNDERSTOOD = 3;
const AZURE_UNREADABLE = 4;

/** What the arguments of `ask` ask for. */
export interface AskedInTerminal {
  readonly questions: readonly Asked[];
  /** Each line of a batch says for itself whether it was understood. */
  readonly isBatch: boolean;
  /** The Entra object id of who asks; null: nobody in particular. */
  readonly actor: string | null;
  /** The simulated tenant, at a time or (null) its own; null: the environment's Azure. */
  readonly tenant: { readonly world: string; readonly now: Date | null } | null;
  readonly isParsedOnly: boolean;
  readonly isJson: boolean;
  readonly csv: string | null;
}

/** Prints the answers, each when it is there. Resolves to the exit code. */
export async function answerInTerminal(
  { questions, isBatch, actor, tenant, isParsedOnly, isJson, csv }: AskedInTerminal,
  { environment, print }: Surroundings,
): Promise<number> {
  const policy = readPolicy(environment, NAMED_ACTIONS);
  const progress = fleetProgress(process.stderr);
  const memory = environmentHistory(environment);
  const given = { policy, history: memory.history, machinesRead: progress.show };
  const engineForEach =
    tenant === null ? await liveEngine(environment, given) : await sandboxEngine(tenant, given);
  let exitCode = ANSWERED;
  try {
    for (const { id, question: text, locale: forced } of questions) {
      const startedAt = performance.now();
      const engine = engineForEach();
      const question = engine.understand(text, forced === null ? {} : { locale: forced });
      const asker: Asker = {
        actor,
        locale: question.locale,
        timeZone: null,
        through: 'terminal',
      };
      const answer = isParsedOnly
        ? understoodOnly(question, asker, tenant === null ? 'azure' : 'sandbox')
        : await engine.answer(question, asker).finally(progress.clear);
      const rendered = isParsedOnly ? null : rendering(answer);
      const table = csv === null ? NO_TABLE : tableRows(answer);
      if (csv !== null && table.rows.length > 0) writeCsv(csv, table.rows);
      const durationInMs = Number((performance.now() - startedAt).toFixed(1));
      print(
        isJson
          ? JSON.stringify({
              ...answerJson({ id, answer, rendered, durationInMs }),
              ...(csv !== null && { csv: csvJson(csv, table) }),
            })
          : (rendered?.text ?? JSON.stringify(question, null, 2)),
      );
      if (csv !== null && !isJson) print(writtenText(csv, table)[question.locale]);
      const code = exitCodeOf(answer);
      if (!isBatch || code !== NOT_UNDERSTOOD) exitCode = Math.max(exitCode, code);
    }
  } finally {
    await memory.close();
  }
  return exitCode;
}

const NO_TABLE: TableRows = { unreadCount: 0, rows: [] };

/** `unreadCount` only of a table in which something is missing. */
function csvJson(file: string, { rows, unreadCount }: TableRows): object {
  return { file, rowCount: rows.length - unreadCount, ...(unreadCount > 0 && { unreadCount }) };
}

function writtenText(file: string, { rows, unreadCount }: TableRows): Text {
  const rowCount = rows.length - unreadCount;
  if (rows.length === 0)
    return {
      en: `--csv: the answer has no row of a machine; ${file} was not written.`,
      ja: `--csv: 回答にマシンの行がないため、${file} は書き込まれませんでした。`,
    };
  const written = {
    en: `--csv: ${rowCount === 1 ? '1 row' : `${rowCount} rows`} written to ${file}.`,
    ja: `--csv: ${rowCount} 行を ${file} に書き込みました。`,
  };
  if (unreadCount === 0) return written;
  return {
    en: `${written.en} It is not complete: its first ${unreadCount === 1 ? 'line says' : `${unreadCount} lines say`} what could not be searched.`,
    ja: `${written.ja}一部のみの一覧です。検索できなかった範囲を先頭の ${unreadCount} 行に記載しています。`,
  };
}

/** What an engine is given, whichever tenant answers. */
type Given = Required<Pick<EngineOptions, 'policy' | 'history' | 'machinesRead'>>;

/** Loaded when it is wanted: in production the packages of the simulated tenant are not installed. */
async function sandboxEngine(
  tenant: NonNullable<AskedInTerminal['tenant']>,
  given: Given,
): Promise<() => Engine> {
  requireSandboxPackages();
  const { sandboxEngines } = await import('./sandbox-engines.ts');
  return sandboxEngines({ ...tenant, reportError, ...given });
}

async function liveEngine(environment: Environment, given: Given): Promise<() => Engine> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  const scope = readAzureScope(environment);
  const engine = createEngine({
    credential: new DefaultAzureCredential(),
    clock: systemClock,
    chance: systemChance,
    scope,
    tenant: 'azure',
    reportError,
    ...given,
  });
  return () => engine;
}

function reportError(error: unknown): void {
  process.stderr.write(`${bugLine(error)}\n`);
}

function rendering(answer: Answer): Rendered {
  let buttonCount = 0;
  const buttonId = () => {
    buttonCount += 1;
    return `button-${buttonCount}`;
  };
  return renderAnswer(answer, {
    locale: answer.question.locale,
    timeZone: 'UTC',
    topicTitle: CATALOGUE.topicTitle,
    pageTitle: CATALOGUE.pageTitle,
    commandsByHand: CATALOGUE.commandsByHand,
    causeTitle: CATALOGUE.causeTitle,
    buttonId,
  });
}

function exitCodeOf(answer: Answer): number {
  if (answer.isAzureUnreadable) return AZURE_UNREADABLE;
  return answer.intent === 'unknown' ? NOT_UNDERSTOOD : ANSWERED;
}
