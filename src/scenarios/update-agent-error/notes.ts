import type { DecodedError } from '../../codes/decode-error.ts';
import { calledWithin } from '../../codes/error-sentences.ts';
import { checksFor } from '../../codes/guest-checks.ts';
import { updateSourceNote } from '../../codes/update-source.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Text } from '../../model/locale.ts';
import type { FailureRecord, Records } from './records.ts';
import { whatFailed } from './sentences.ts';

/** What to know beside the meaning of an error: other failures of the machine, another system, what Azure does not see. */
export function notesOf(
  decoded: DecodedError,
  records: Records,
  shown: readonly FailureRecord[],
  { machine }: Pick<Occasion, 'machine'>,
): readonly Text[] {
  const name = machine?.name ?? '';
  const patchService = records.patchService?.value ?? null;
  const source = updateSourceNote(decoded, patchService);
  const checks = checksFor(decoded, patchService);
  return [
    ...(source ? [source] : []),
    ...records.failures
      .filter((each) => !shown.includes(each))
      .slice(0, MOST_OTHERS)
      .map((each) => alsoFailed(each, name)),
    ...(isOfAnotherSystem(decoded, machine?.osType ?? null) ? [otherSystem(decoded, name)] : []),
    ...(checks ? [checks] : []),
    ...records.unread.map(({ title, needs }) => ({
      en: `Not read: ${title.en}. ${needs.en}`,
      ja: `未確認: ${title.ja}。${needs.ja}`,
    })),
  ];
}

/** A computer may have years of deployments. */
const MOST_OTHERS = 4;

function alsoFailed(failure: FailureRecord, name: string): Text {
  const what = whatFailed(failure, name);
  const [first] = failure.decoded;
  const error = first ? calledWithin(first) : null;
  const said = failure.texts.at(-1) ?? null;
  return {
    en: `Also recorded: ${what.en} failed${error ? ` with ${error.en}: ${first?.means.en}` : said === null ? '.' : `: ${said}`}`,
    ja: `ほかの記録: ${what.ja}も${error ? `${error.ja}で` : ''}失敗しています${error ? `: ${first?.means.ja}` : said === null ? '。' : `: ${said}`}`,
  };
}

function isOfAnotherSystem({ guest }: DecodedError, osType: 'windows' | 'linux' | null): boolean {
  return osType !== null && guest !== null && (guest === 'windows') !== (osType === 'windows');
}

function otherSystem({ guest }: DecodedError, name: string): Text {
  return guest === 'windows'
    ? {
        en: `${name} runs Linux, but this is an error of Windows: check which machine it came from.`,
        ja: `${name} の OS は Linux ですが、これは Windows のエラーです。どのマシンのエラーかを確認してください。`,
      }
    : {
        en: `${name} runs Windows, but this is an error of Linux: check which machine it came from.`,
        ja: `${name} の OS は Windows ですが、これは Linux のエラーです。どのマシンのエラーかを確認してください。`,
      };
}
