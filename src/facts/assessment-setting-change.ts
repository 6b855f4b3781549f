import { gapOf } from '../azure/gap-of.ts';
import { fill } from '../azure/query.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gapIn, known, type Reading } from '../model/reading.ts';
import { assessmentInInstanceView } from './assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from './assessment-in-resource-graph.ts';
import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { changeOf, changeRow, latestFirst, type MachineChange, machineChanges } from './machine-changes.ts';
import { patchSettings } from './patch-settings.ts';

const FROM = {
  settings: patchSettings,
  inGraph: assessmentInResourceGraph,
  inView: assessmentInInstanceView,
};

const IS_SETTING = /patchSettings\.assessmentMode$/i;

/**
 * Who last turned periodic assessment on or off, where that matters: it is off, or it is on and nothing has come of it. Null where Resource Graph has no
 * such change, which it keeps for fourteen days; of any other machine nothing is read. Of a fleet one query tells of every machine that was changed.
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
    const changesOf = await changesFor(machines.filter(matters), gather);
    return eachMachine(machines, (_, key): Reading<MachineChange | null> => {
      const changes = changesOf(key);
      if (!changes.isKnown) return gapIn(assessmentSettingChange, changes);
      const isOfSetting = ({ fields }: MachineChange) => fields.some(({ field }) => IS_SETTING.test(field));
      return known(changes.value.find(isOfSetting) ?? null);
    });
  },
});

type Changes = Reading<readonly MachineChange[]>;

/** What was changed of each of the machines, the latest first; of any other, that nothing was. */
async function changesFor(
  machines: readonly Machine[],
  gather: Gather,
): Promise<(machine: MachineKey) => Changes> {
  if (machines.length === 0) return () => known([]);
  if (!areReadOneByOne(gather)) {
    const changes = await gather.shared(`${assessmentSettingChange.id} of all`, () => changesInSight(gather));
    return (machine) => (changes.isKnown ? known(changes.value.get(machine) ?? []) : changes);
  }
  const readings = await gather.readFacts([machineChanges], machines);
  return (machine) => {
    const { changes } = readingsOf({ changes: machineChanges }, readings.get(machine) ?? new Map());
    if (changes === undefined) return known([]);
    return changes.isKnown ? known(changes.value.changes) : changes;
  };
}

async function changesInSight(
  gather: Gather,
): Promise<Reading<ReadonlyMap<string, readonly MachineChange[]>>> {
  try {
    const query = fill('assessment-mode-changes', {});
    const rows = await gather.azure.queryResourceGraph(query, changeRow);
    const changes = rows.flatMap((row) => changeOf(row, query, gather)).toSorted(latestFirst);
    return known(Map.groupBy(changes, ({ targetId }) => targetId));
  } catch (error) {
    return gapOf(assessmentSettingChange, error);
  }
}
