import { isRestError, RestError } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import type { GapCode } from '../model/error-code.ts';
import type { Text } from '../model/locale.ts';
import { azureErrorCodes, jsonOf } from './azure-error.ts';

/** The codes of a read that failed; the other gap codes are judged from what a read returned. */
type ReadErrorCode = Exclude<GapCode, 'AZ_NO_DATA' | 'STORE_UNAVAILABLE' | 'BUG_UNEXPECTED'>;

/** Azure could not be read. `code` says why, `needs` what would make it readable. Carries no message of Azure's. */
export class AzureReadError extends Error {
  override readonly name = 'AzureReadError';
  readonly code: ReadErrorCode;
  readonly needs: Text;
  /** The read that failed before it, where this one was tried in its stead. */
  readonly insteadOf: AzureReadError | null;
  constructor(code: ReadErrorCode, needs: Text, cause?: unknown, insteadOf: AzureReadError | null = null) {
    super(`${code}: ${needs.en}`, { cause });
    this.insteadOf = insteadOf;
    this.code = code;
    this.needs = needs;
  }

  /** What Azure called it, for evidence: the code of its error, or the status of a reply without one; null where it did not reply. */
  get azureCode(): string | null {
    if (!isRestError(this.cause) || this.cause.statusCode === undefined) return null;
    return codesOf(this.cause)[0] ?? `HTTP ${this.cause.statusCode}`;
  }
}

/** What a read is of and what it takes, for the sentence that closes the gap. */
export interface ReadTarget {
  /** The Azure action the read needs, as roles name it. */
  readonly action: string;
  /** Resource id or workspace the action is needed on. */
  readonly on: string;
  /** A data action stands apart in a role, and Reader has none. */
  readonly isDataAction?: true;
}

/** Runs one read; a failure of Azure's leaves as an AzureReadError, a fault of the product as it is. */
export async function reading<T>(target: ReadTarget, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw asReadError(error, target);
  }
}

/** The pages of one read as they are asked for; failures leave as in `reading`. */
export async function* readingPages<Page>(
  target: ReadTarget,
  read: () => AsyncIterable<Page>,
): AsyncGenerator<Page> {
  try {
    yield* read();
  } catch (error) {
    throw asReadError(error, target);
  }
}

function asReadError(error: unknown, target: ReadTarget): AzureReadError {
  if (error instanceof AzureReadError) return error;
  // The SDK's own readers end in a TypeError where a reply lacks what they walk into, JSON.parse in a SyntaxError.
  if (error instanceof z.ZodError || error instanceof TypeError || error instanceof SyntaxError)
    return readError('AZ_UNREADABLE', target, error);
  if (isRestError(error)) return readError(codeOfReply(error), target, error);
  // @azure/identity throws its own classes when no credential works; they carry no HTTP status of the read.
  if (error instanceof Error && /^(Credential|Authentication|AggregateAuthentication)/.test(error.name)) {
    return readError('AZ_UNAUTHENTICATED', target, error);
  }
  throw error;
}

/**
 * Codes of a 400 that says where nothing is, not what is wrong with the request: an id that can be no subscription's is refused so by ARM
 * (hashicorp/terraform-provider-azurerm#25954), and subscriptions of which none is there or visible by Resource Graph, in the details
 * (Azure/aztfexport#491). A subscription that does not exist is 404 SubscriptionNotFound to ARM (Azure/azure-cli#33657).
 */
const NOT_THERE: ReadonlySet<string> = new Set([
  'InvalidSubscriptionId',
  'NoValidSubscriptionsInQueryRequest',
]);

function codeOfReply(error: RestError): ReadErrorCode {
  if (error.statusCode === 400 && codesOf(error).some((code) => NOT_THERE.has(code))) return 'AZ_NOT_FOUND';
  return codeOfStatus(error.statusCode);
}

/** Each client keeps something else of a reply: its text, what it made of the body, or the code alone. PARSE_ERROR is the client's own word. */
function codesOf({ code, details, response }: RestError): readonly string[] {
  const kept = azureErrorCodes(details ?? jsonOf(response?.bodyAsText));
  return kept.length > 0 || code === undefined || code === RestError.PARSE_ERROR ? kept : [code];
}

function codeOfStatus(status: number | undefined): ReadErrorCode {
  if (status === undefined) return 'AZ_UNAVAILABLE';
  // A success whose body is no JSON: a proxy's page, for example.
  if (status < 300) return 'AZ_UNREADABLE';
  if (status === 401) return 'AZ_UNAUTHENTICATED';
  if (status === 403) return 'AZ_FORBIDDEN';
  if (status === 404) return 'AZ_NOT_FOUND';
  if (status === 429) return 'AZ_THROTTLED';
  if (status === 501 || status < 500) return 'AZ_REJECTED';
  return 'AZ_UNAVAILABLE';
}

export function readError(code: ReadErrorCode, target: ReadTarget, cause?: unknown): AzureReadError {
  const { en } = NEEDS[code](target);
  const { ja } = NEEDS[code]({ ...target, on: inJapanese(target.on) });
  return new AzureReadError(code, { en, ja }, cause);
}

/** A resource id reads the same in both languages; what stands before a workspace's id does not. */
function inJapanese(on: string): string {
  return on.replace(/^workspace /, 'ワークスペース ');
}

const NEEDS: Record<ReadErrorCode, (target: ReadTarget) => Text> = {
  AZ_FORBIDDEN: ({ action, on, isDataAction }) =>
    isDataAction
      ? {
          en: `Grant the bot's identity the data action ${action} on ${on} (deploy/reader-role.json has it, the Reader role does not).`,
          ja: `ボットの ID に、${on} に対するデータ アクション ${action} を付与してください (deploy/reader-role.json に含まれますが、閲覧者ロールには含まれません)。`,
        }
      : {
          en: `Grant the bot's identity the action ${action} on ${on} (the Reader role has it).`,
          ja: `ボットの ID に、${on} に対するアクション ${action} を付与してください (閲覧者ロールに含まれます)。`,
        },
  AZ_UNAUTHENTICATED: () => ({
    en: "Give the bot a credential that Azure accepts; see DefaultAzureCredential's settings.",
    ja: 'Azure が受け付ける資格情報をボットに設定してください (DefaultAzureCredential の設定を参照)。',
  }),
  AZ_NOT_FOUND: ({ on }) => ({
    en: `${on} must exist and be visible to the bot.`,
    ja: `${on} が存在し、ボットから参照できる必要があります。`,
  }),
  AZ_THROTTLED: ({ on }) => ({
    en: `Ask again in a minute: Azure was still throttling reads of ${on}.`,
    ja: `1 分ほど後にもう一度質問してください。${on} の読み取りが調整 (スロットリング) されています。`,
  }),
  AZ_UNAVAILABLE: ({ on }) => ({
    en: `Ask again when Azure answers reads of ${on}; Azure status: https://status.azure.com`,
    ja: `${on} の読み取りに Azure が応答するようになってから、もう一度質問してください。Azure の状態: https://status.azure.com`,
  }),
  AZ_PARTIAL: ({ on }) => ({
    en: `Ask about fewer machines (a subscription or a resource group): ${on} cut its result off.`,
    ja: `対象をサブスクリプションやリソース グループに絞ってもう一度質問してください。${on} の結果が途中で打ち切られました。`,
  }),
  AZ_REJECTED: ({ action, on }) => ({
    en: `Report this to the bot's developer: Azure rejected the request for ${action} on ${on}.`,
    ja: `ボットの開発者に報告してください: ${on} に対する ${action} の要求を Azure が拒否しました。`,
  }),
  AZ_UNREADABLE: ({ on }) => ({
    en: `Report this to the bot's developer: Azure described ${on} in a shape that the bot does not know.`,
    ja: `ボットの開発者に報告してください: ${on} について、ボットの知らない形式の応答がありました。`,
  }),
};
