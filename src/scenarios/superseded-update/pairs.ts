import { isKb } from '../../judging/update-in-question.ts';
import { supersedes } from '../../judging/update-title.ts';
import type { Quoted } from '../../model/evidence.ts';

/** An update by its title. */
export interface Titled extends Quoted<string> {
  readonly kb: string | null;
}

/** An update that is listed as missing, and one that takes its place. */
export interface Pair<Older extends Titled, Newer extends Titled> {
  readonly older: Older;
  readonly newer: Newer;
}

/** The updates of which a newer one is known, each with the first that is; of the KB number in question where there is one. */
export function pairsOf<Older extends Titled, Newer extends Titled>(
  listed: readonly Older[],
  known: readonly Newer[],
  kb: string | null,
): readonly Pair<Older, Newer>[] {
  return listed
    .filter((update) => kb === null || isKb(update, kb))
    .flatMap((older) => {
      const newer = known.find((each) => supersedes(each.value, older.value));
      return newer === undefined ? [] : [{ older, newer }];
    });
}
