import { isInstalled } from '../../facts/run-updates-on-machine.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Standing } from '../../model/standing.ts';
import { starterOf, starterText } from '../update-history/starter.ts';
import { pendingSince, type Reboot } from './reboot.ts';

/** Null: a restart is pending; whether it may wait is not judged. */
export function standingOf({ state }: Reboot): Standing | null {
  if (state === 'pending') return null;
  return state === 'not-pending' ? 'fine' : 'cannot-tell';
}

/** Whether, in few words. */
export const STATES: Readonly<Record<Reboot['state'], Text>> = {
  pending: { en: 'A restart is pending', ja: '再起動待ちです' },
  'not-pending': { en: 'No restart is pending', ja: '再起動待ちではありません' },
  'restarted-since': {
    en: 'A restart was pending, and the machine has restarted since',
    ja: '再起動待ちでしたが、その後マシンは再起動しています',
  },
  'not-on-record': {
    en: 'Cannot be told: neither an assessment nor a run on record says',
    ja: '判断できません。評価にも実行にも記録がありません',
  },
  unreadable: { en: 'Cannot be told: it could not be read', ja: '読み取れなかったため判断できません' },
};

/** Since when, and how that is known; null where none is or was pending. */
export function sinceText(reboot: Reboot, now: Instant): Text | null {
  const { state, toldAt } = reboot;
  if ((state !== 'pending' && state !== 'restarted-since') || toldAt === null) return null;
  const since = pendingSince(reboot);
  if (since !== null) {
    const age = ageText(since, now);
    return {
      en: `since the run that ended ${minuteText(since)}, ${age.en} ago`,
      ja: `${minuteText(since)} に終わった実行から (${age.ja}前)`,
    };
  }
  return {
    en: `since when is not on record; pending at ${minuteText(toldAt)}`,
    ja: `いつからかの記録はありません (${minuteText(toldAt)} の時点で再起動待ち)`,
  };
}

/** What left it behind; null where none is or was pending. */
export function whyText({ state, run }: Reboot): Text | null {
  if (state !== 'pending' && state !== 'restarted-since') return null;
  if (run === null) return NOT_OF_A_RUN;
  const names = run.updates.filter(isInstalled).map(({ value }) => value);
  const shown = names.slice(0, MOST_NAMED);
  const rest = names.length - shown.length;
  const by = starterText(starterOf(run.run, undefined));
  const status = run.run.rebootStatus.value ?? '';
  const what =
    shown.length === 0
      ? { en: '', ja: '' }
      : {
          en: `: it installed ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
          ja: `。インストールした更新: ${shown.join('、')}${rest > 0 ? ` ほか ${rest} 件` : ''}`,
        };
  return {
    en: `An update run (${by.en}) left it, rebootStatus ${status}${what.en}`,
    ja: `更新の実行 (${by.ja}) が再起動を残しました。rebootStatus ${status}${what.ja}`,
  };
}

/** As many updates as a line holds. */
const MOST_NAMED = 3;

const NOT_OF_A_RUN: Text = {
  en: 'No run of the last thirty days on record left it: Windows or a package manager, or a run before that, may have',
  ja: '過去 30 日間の実行の記録に該当するものはありません。Windows やパッケージ マネージャー、またはそれ以前の実行による可能性があります',
};
