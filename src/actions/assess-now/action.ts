import { arcConnection } from '../../facts/arc-connection.ts';
import { extensionSettings } from '../../facts/extension-settings.ts';
import { platform } from '../../facts/platform.ts';
import { powerState } from '../../facts/power-state.ts';
import { machineAction } from '../action.ts';
import { arcCost } from '../arc-cost.ts';
import { postTo } from '../machine-calls.ts';
import { notForUpdateManager, notRunning } from '../refusals.ts';
import { assessNowByHand } from './by-hand.ts';
import { ASSESS_NOW } from './topic.ts';

/** Source: Microsoft.Compute and Microsoft.HybridCompute, machines: Assess Patches; price: Azure Update Manager pricing. */
export const assessNow = machineAction({
  ...assessNowByHand,
  topic: ASSESS_NOW,
  kind: 'read-like',
  doneTo: ({ en, ja }) => ({ en: `assess ${en}`, ja: `${ja}を評価` }),
  needs: { platform, settings: extensionSettings, power: powerState, arc: arcConnection },
  plan({ machine, facts }) {
    const refused =
      notForUpdateManager(machine, facts.platform, facts.settings) ?? notRunning(facts.power, facts.arc);
    if (refused !== null) return { refused };
    const means = { en: 'Look for missing updates', ja: '不足している更新プログラムを確認' };
    return { calls: [postTo(machine, 'assessPatches', means)], undo: null, notes: [] };
  },
  forAll: (_, machines) => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: arcCost(machines),
    notes: [],
    undo: null,
    verify: 'not-assessed',
  }),
});
