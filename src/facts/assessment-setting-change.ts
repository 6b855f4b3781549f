import type { Machine } from '../model/machine.ts';
import { machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { assessmentInInstanceView } from './assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type MachineReadings, readingsOf } from './fact.ts';
import { type MachineChange, machineChanges } from './machine-changes.ts';
import { patchSettings } from './patch-settings.ts';

const FROM = {
  settings: patchSettings,
  inGraph: assessmentInResourceGraph,
  inView: assessmentInInstanceView,
};

const IS_SETTING = /patchSettings\.assessmentMode$/i;

/**
 * Who last turned periodic assessment on or off, where that matters: it is off, or it is on and nothing has come of it. Null where Resource Graph has no
 * such change, which it keeps for fourteen days; of any other machine nothing is read.
 */
export const assessmentSettingChange: Fact<MachineChange | null> = machineFact({
  id: 'assessment-setting-change',
  title: { en: 'changes of periodic assessment', ja: '定期評価の設定の変更履歴' },
  kinds: ['azure-vm', 'azure-arc'],
  from: [...Object.values(FROM), machineChanges],
  async read(machines, gather): Promise<MachineReadings<MachineChange | null>> {
    const sheets = await gather.readFacts(Object.values(FROM), machines);
    const matters = ({ id, kind }: Machine) => {
      const { settings, inGraph, inView } = readingsOf(FROM, sheets.get(machineKey(id)) ?? new Map());
      if (!settings?.isKnown) return false;
      const isOn = settings.value.assessmentMode.value?.toLowerCase() === 'automaticbyplatform';
      const isAssessed = [inGraph, inView].some((each) => each?.isKnown && each.value.assessment !== null);
      return kind === 'azure-vm' ? !isOn || !isAssessed : !isOn;
    };
    const readings = await gather.readFacts([machineChanges], machines.filter(matters));
    return eachMachine(machines, (_, key): Reading<MachineChange | null> => {
      const { changes } = readingsOf({ changes: machineChanges }, readings.get(key) ?? new Map());
      if (changes === undefined) return known(null);
      if (!changes.isKnown) return gapIn(assessmentSettingChange, changes);
      const isOfSetting = ({ fields }: MachineChange) => fields.some(({ field }) => IS_SETTING.test(field));
      return known(changes.value.changes.find(isOfSetting) ?? null);
    });
  },
});
