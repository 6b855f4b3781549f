import { extensionSettings } from '../../facts/extension-settings.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { platform } from '../../facts/platform.ts';
import type { Text } from '../../model/locale.ts';
import { machineAction } from '../action.ts';
import { arcCost } from '../arc-cost.ts';
import { patchOf, patchSettingsOf } from '../machine-calls.ts';
import { patchingBlocked, UNKNOWN_SYSTEM, unsupported } from '../refusals.ts';
import { enablePeriodicAssessmentByHand } from './by-hand.ts';
import { ENABLE_PERIODIC_ASSESSMENT } from './topic.ts';

const ON = 'AutomaticByPlatform';
const OFF = 'ImageDefault';

/** The one setting alone: what a PATCH does not name stays. Source: Update Manager, periodic assessment; Microsoft.Compute, PatchSettings. */
export const enablePeriodicAssessment = machineAction({
  ...enablePeriodicAssessmentByHand,
  topic: ENABLE_PERIODIC_ASSESSMENT,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({ en: `turn on periodic assessment on ${en}`, ja: `${ja}で定期評価を有効化` }),
  needs: { platform, extensions: extensionSettings, settings: patchSettings },
  plan({ machine, facts: { platform, extensions, settings } }) {
    const { osType } = machine;
    if (osType === null) return { refused: UNKNOWN_SYSTEM };
    const refused = unsupported(platform);
    if (refused !== null) return { refused };
    if (!settings?.isKnown) return { refused: settings?.needs ?? NOT_READ };
    const { assessmentMode, osProfile } = settings.value;
    if (assessmentMode.value === ON) return { refused: ALREADY_ON };
    const lacksProfile = osProfile.value === null && machine.kind === 'azure-vm';
    // Azure takes the setting all the same, and nothing assesses by it.
    const blocked = extensions?.isKnown ? patchingBlocked(extensions.value, machine) : null;
    const before = assessmentMode.value ?? OFF;
    return {
      ...(lacksProfile && { given: { osProfile: ['absent'] } }),
      calls: [patchOf(machine, TURN_ON, patchSettingsOf(osType, { assessmentMode: ON }))],
      undo: [patchOf(machine, PUT_BACK, patchSettingsOf(osType, { assessmentMode: before }))],
      notes: [
        { en: `assessmentMode now: ${before}.`, ja: `現在の assessmentMode: ${before}` },
        ...(blocked === null ? [] : [blocked]),
        ...(lacksProfile ? [withoutProfile(machine.name)] : []),
      ],
    };
  },
  forAll: (_, machines) => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: arcCost(machines),
    notes: [],
    undo: {
      en: 'Undo sets assessmentMode to what it was.',
      ja: '元に戻すと、assessmentMode が以前の値になります。',
    },
    verify: 'not-assessed',
  }),
});

const TURN_ON = { en: 'Turn on periodic assessment', ja: '定期評価を有効化' };
const PUT_BACK = { en: 'Put the assessment mode back', ja: '評価モードを元に戻す' };

const NOT_READ = { en: 'Its patch settings could not be read.', ja: '更新設定を読み取れませんでした。' };
const ALREADY_ON = { en: 'Periodic assessment is on already.', ja: '定期評価は既に有効です。' };
/**
 * Made from a specialised disk, restored or migrated. The setting is taken once the machine is there, as a remediation task of Azure Policy sets it too; people have met
 * refusals. Source: Update Manager, periodic assessment at scale, and troubleshooting of specialised, migrated and restored machines.
 */
function withoutProfile(name: string): Text {
  return {
    en: `${name} has no osProfile (specialised disk, restored or migrated). Azure takes the setting all the same; should it answer PropertyChangeNotAllowed, set it in the portal (Update Manager > Machines > Update settings).`,
    ja: `${name} には osProfile がありません (特殊化されたディスク、復元、移行)。設定は可能ですが、PropertyChangeNotAllowed で拒否された場合は、ポータル (Update Manager > マシン > 更新設定) で設定してください。`,
  };
}
