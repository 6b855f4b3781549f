import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { pendingUpdates } from '../../facts/pending-updates.ts';
import { platform } from '../../facts/platform.ts';
import { powerState } from '../../facts/power-state.ts';
import type { Text } from '../../model/locale.ts';
import type { Wanted } from '../../model/wanted.ts';
import { machineAction } from '../action.ts';
import { arcCost } from '../arc-cost.ts';
import { postTo } from '../machine-calls.ts';
import { notForUpdateManager, notRunning, UNKNOWN_SYSTEM } from '../refusals.ts';
import { badLength } from '../window-length.ts';
import { installUpdatesByHand } from './by-hand.ts';
import { isOfEveryClass, unreadOnly } from './how-much.ts';
import {
  badKb,
  EVERY_SAID,
  installation,
  isUsual,
  namedForOthers,
  selection,
  USUAL_SAID,
} from './installation.ts';
import { namedUpdates } from './named-updates.ts';
import { takenText } from './taken.ts';
import { INSTALL_UPDATES } from './topic.ts';

/** Source: Microsoft.Compute and Microsoft.HybridCompute, machines: Install Patches. */
export const installUpdates = machineAction({
  ...installUpdatesByHand,
  topic: INSTALL_UPDATES,
  kind: 'disruptive',
  doneTo: ({ en, ja }) => ({ en: `install updates on ${en}`, ja: `${ja}に更新プログラムをインストール` }),
  needs: {
    platform,
    settings: extensionSettings,
    power: powerState,
    arc: arcConnection,
    pending: pendingUpdates,
  },
  refuses: (wanted) => badKb(wanted) ?? unreadOnly(wanted) ?? badLength(wanted.duration),
  plan({ machine, facts, wanted }) {
    if (machine.osType === null) return { refused: UNKNOWN_SYSTEM };
    const refused =
      notForUpdateManager(machine, facts.platform, facts.settings) ?? notRunning(facts.power, facts.arc);
    const cannot = refused ?? namedForOthers(wanted, machine.osType);
    if (cannot !== null) return { refused: cannot };
    const body = installation(wanted, machine.osType);
    const calls = [postTo(machine, 'installPatches', meansOf(wanted), body)];
    const given = selection(wanted, machine.osType);
    return { calls, undo: null, notes: [takenText(facts.pending, given)], given };
  },
  forAll: (wanted, machines) => ({
    reboot: REBOOTS[wanted.reboot ?? 'IfRequired'],
    cost: arcCost(machines),
    notes: [...classesSaid(wanted), NO_WAY_BACK],
    undo: null,
    verify: 'not-assessed',
  }),
});

/** Whoever named no class reads which are taken. */
function classesSaid(wanted: Wanted): readonly Text[] {
  const { kb, packages } = namedUpdates(wanted);
  if (isUsual(wanted)) return [USUAL_SAID];
  return kb.length + packages.length === 0 && isOfEveryClass(wanted) ? [EVERY_SAID] : [];
}

function meansOf(wanted: Wanted): Text {
  const { kb, packages, kbLeftOut, packagesLeftOut } = namedUpdates(wanted);
  const [names, leftOut] = [namesOf(kb, packages), namesOf(kbLeftOut, packagesLeftOut)];
  const [except, ofAll] = leftOut === '' ? ['', ''] : [` except ${leftOut}`, `${leftOut} を除く`];
  return names === ''
    ? { en: `Install updates${except} once`, ja: `${ofAll}更新プログラムを 1 回インストール` }
    : { en: `Install ${names}${except} once`, ja: `${ofAll}${names} を 1 回インストール` };
}

function namesOf(kb: readonly string[], packages: readonly string[]): string {
  return [...kb.map((number) => `KB${number}`), ...packages].join(', ');
}

const REBOOTS: Readonly<Record<NonNullable<Wanted['reboot']>, Text>> = {
  IfRequired: {
    en: 'A machine restarts where an update needs it.',
    ja: '更新プログラムが必要とする場合、マシンは再起動します。',
  },
  Never: {
    en: 'No machine restarts; an update that needs it stays unfinished until the next restart.',
    ja: '再起動は発生しません。再起動が必要な更新は、次の再起動まで完了しません。',
  },
  Always: {
    en: 'The machine restarts, whether or not an update needs it.',
    ja: '更新プログラムの要否にかかわらず、マシンを再起動します。',
  },
};

const NO_WAY_BACK: Text = {
  en: 'An installation cannot be undone or stopped by Azure once it has begun.',
  ja: '開始したインストールは、Azure から取り消しも中断もできません。',
};
