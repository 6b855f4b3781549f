import type { Acting } from '../acting/acting.ts';
import type { Text } from '../model/locale.ts';
import { errorTrace } from './error-trace.ts';
import type { TurnEnd } from './inbox.ts';
import type { Turn } from './turn.ts';
import { type DeedEvent, noticeEvent } from './turn-event.ts';
import type { TurnRunner } from './turn-runner.ts';

/** How long an action is left alone that cannot be carried on: whoever does not want to wait presses "Look again". */
const SET_ASIDE_IN_MS = 60 * 60_000;

export const LEFT_ALONE: TurnEnd = { state: 'unchanged', pauseInMs: SET_ASIDE_IN_MS };

/** What becomes of actions that cannot be carried on as they should: none is given up. */
export interface SettingAside {
  /** Carries on an action of which nobody can be told: calls that have left go on in Azure. Rejects where the store fails. */
  unseen(event: DeedEvent): Promise<TurnEnd>;
  /** Says in its card how far an action is known to have come that failed each time, and leaves it alone for a while. Rejects where the store fails. */
  setAside(turn: Turn, deed: string): Promise<TurnEnd>;
}

export function settingAside(acting: Acting | null, runner: TurnRunner): SettingAside {
  return {
    unseen: async (event) => {
      if (acting === null) return LEFT_ALONE;
      const advanced = await acting.carryingOut.advance(event.deed, (notice) => noticeEvent(event, notice));
      if (advanced === null || advanced.pauseInMs === null) return { state: 'given-up', card: null };
      return { state: 'unchanged', pauseInMs: advanced.pauseInMs };
    },
    setAside: async (turn, deed) => {
      turn.log.error({ code: 'ASK_GIVEN_UP' }, 'an action could not be carried on and is set aside');
      const record = await acting?.carryingOut.find(deed);
      if (record)
        await runner
          .report(turn, record, SET_ASIDE)
          .catch((error: unknown) => turn.log.error({ error: errorTrace(error) }, 'that could not be shown'));
      return LEFT_ALONE;
    },
  };
}

const SET_ASIDE: Text = {
  en: 'It could not be looked at for a long time. This is how far it is known to have come; what was sent may have ended since. It is looked at again within the hour, and at once when you press "Look again".',
  ja: '長時間にわたり状況を確認できませんでした。表示しているのは最後に記録された状態で、送信済みの操作はその後終了している可能性があります。1 時間以内に再度確認します。すぐに確認する場合は「もう一度確認」を押してください。',
};
