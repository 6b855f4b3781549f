import { classificationsText, classificationText } from '../../facts/classification-words.ts';
import type { Text } from '../../model/locale.ts';
import { cliPlace, inSubscription } from '../azure-command.ts';
import type { AzureMachine, Commands, Remedy } from '../remedy.ts';
import { USUAL_CLASSIFICATIONS, USUAL_LENGTH } from './installation.ts';

/**
 * Critical and security updates once, or those of the given KB numbers (`kb`), or exactly what parameters of `installPatches` say (`kbNumbersToExclude` …), restarting if one of
 * them needs it. Sources: az vm install-patches, Invoke-AzVMInstallPatch; az connectedmachine install-patches, Install-AzConnectedMachinePatch.
 */
export const installUpdatesByHand: Remedy = {
  id: 'install-updates',
  title: {
    en: 'Install critical and security updates once (may restart the machine)',
    ja: '緊急・セキュリティ更新プログラムを 1 回インストール (再起動の可能性あり)',
  },
  byHand(machine, given) {
    const { kb = [], classifications = USUAL_CLASSIFICATIONS, duration, reboot } = given;
    if (machine.osType === null) return null;
    const kind = machine.kind === 'azure-arc' ? onArc : onVm;
    const how = { duration: duration?.[0] ?? USUAL_LENGTH, reboot: reboot?.[0] ?? 'IfRequired' };
    const isByKb = machine.osType === 'windows' && kb.length > 0;
    const said = PARAMETERS.filter((name) => given[name] !== undefined);
    const chosen: Chosen =
      said.length > 0
        ? said.map((name) => ({ name, values: given[name] ?? [] }))
        : [isByKb ? { name: 'kbNumbersToInclude', values: kb } : { name: CLASSES, values: classifications }];
    const commands = kind(machine, machine.osType, { chosen, ...how });
    return { ...commands, title: titleOf(chosen, how.reboot) };
  },
};

function titleOf(chosen: Chosen, reboot: string): Text {
  const included = chosen.filter(({ name }) => name.endsWith('Include'));
  const leftOut = chosen.filter(({ name }) => name.endsWith('Exclude')).map(namesOf);
  const classes = included.flatMap(({ name, values }) => (name === CLASSES ? values : []));
  const named = included.filter(({ name }) => name !== CLASSES).map(namesOf);
  const what = named.length > 0 ? { en: named.join(', '), ja: `${named.join(', ')} ` } : updatesOf(classes);
  const [except, without] =
    leftOut.length === 0 ? ['', ''] : [` except ${leftOut.join(', ')}`, `${leftOut.join(', ')} を除く`];
  const restart = RESTARTS[reboot] ?? MAY_RESTART;
  return {
    en: `Install ${what.en}${except} once (${restart.en})`,
    ja: `${without}${what.ja}を 1 回インストール (${restart.ja})`,
  };
}

/** "critical and security updates"; 緊急・セキュリティ更新プログラム, as neighbouring texts have the two that are usual. */
function updatesOf(classes: readonly string[]): Text {
  const isUsual = classes.length === 2 && USUAL_CLASSIFICATIONS.every((each) => classes.includes(each));
  if (isUsual) return { en: 'critical and security updates', ja: '緊急・セキュリティ更新プログラム' };
  const [only] = classes;
  if (classes.length === 1 && only !== undefined && USUAL_CLASSIFICATIONS.includes(only))
    return { en: `${only.toLowerCase()} updates`, ja: classificationText(only).ja };
  const { en, ja } = classificationsText(classes);
  return { en: `updates of the classes ${en}`, ja };
}

const MAY_RESTART: Text = { en: 'may restart the machine', ja: '再起動の可能性あり' };

/** By the setting, as `installPatches` takes it. */
const RESTARTS: Readonly<Record<string, Text>> = {
  IfRequired: MAY_RESTART,
  Never: { en: 'without a restart', ja: '再起動なし' },
  Always: { en: 'restarts the machine', ja: '再起動あり' },
};

const CLASSES = 'classificationsToInclude';

/** What may be chosen by, as `installPatches` names it; the Azure CLI's option and PowerShell's parameter for a virtual machine. */
const OPTIONS = {
  kbNumbersToInclude: ['kb-numbers-to-include', 'KBNumberToInclude'],
  kbNumbersToExclude: ['kb-numbers-to-exclude', 'KBNumberToExclude'],
  packageNameMasksToInclude: ['package-name-masks-to-include', 'PackageNameMaskToInclude'],
  packageNameMasksToExclude: ['package-name-masks-to-exclude', 'PackageNameMaskToExclude'],
} as const;

type Parameter = typeof CLASSES | keyof typeof OPTIONS;

const PARAMETERS: readonly Parameter[] = [
  CLASSES,
  'kbNumbersToInclude',
  'kbNumbersToExclude',
  'packageNameMasksToInclude',
  'packageNameMasksToExclude',
];

type Chosen = readonly { readonly name: Parameter; readonly values: readonly string[] }[];

/** What is to be installed, for how long at most, and whether machines restart. */
interface Installing {
  readonly chosen: Chosen;
  /** ISO 8601. */
  readonly duration: string;
  readonly reboot: string;
}

function namesOf({ name, values }: Chosen[number]): string {
  return values.map((each) => (name.startsWith('kbNumbers') ? `KB${each}` : each)).join(', ');
}

function onVm(
  machine: AzureMachine,
  osType: 'windows' | 'linux',
  { chosen, duration, reboot }: Installing,
): Commands {
  const { name, resourceGroup } = machine;
  const [option, os] = osType === 'windows' ? ['win', 'Windows'] : ['linux', 'Linux'];
  const optionsOf = (parameter: Parameter) =>
    parameter === CLASSES
      ? [`classifications-to-include-${option}`, `ClassificationToIncludeFor${os}`]
      : OPTIONS[parameter];
  const cli = chosen.map((each) => `--${optionsOf(each.name)[0]} ${each.values.map(forShell).join(' ')}`);
  const powerShell = chosen.map((each) => `-${optionsOf(each.name)[1]} ${each.values.join(', ')}`);
  return {
    cli: `az vm install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${duration} --reboot-setting ${reboot} ${cli.join(' ')}`,
    powerShell: inSubscription(
      machine,
      `Invoke-AzVMInstallPatch -ResourceGroupName '${resourceGroup}' -VmName '${name}' -${os} -RebootSetting '${reboot}' -MaximumDuration '${duration}' ${powerShell.join(' ')}`,
    ),
  };
}

function onArc(
  machine: AzureMachine,
  osType: 'windows' | 'linux',
  { chosen, duration, reboot }: Installing,
): Commands {
  const { name, resourceGroup } = machine;
  const parameter = osType === 'windows' ? 'WindowParameter' : 'LinuxParameter';
  const cli = chosen.map((each) => `${each.name}:[${each.values.join(',')}]`);
  const powerShell = chosen.map(
    (each) => `-${parameter}${each.name[0]?.toUpperCase()}${each.name.slice(1)} ${each.values.join(', ')}`,
  );
  return {
    cli: `az connectedmachine install-patches ${cliPlace(machine)} --name "${name}" --maximum-duration ${duration} --reboot-setting ${reboot} --${osType}-parameters "{${cli.join(',')}}"`,
    powerShell: inSubscription(
      machine,
      `Install-AzConnectedMachinePatch -ResourceGroupName '${resourceGroup}' -Name '${name}' -MaximumDuration '${duration}' -RebootSetting '${reboot}' ${powerShell.join(' ')}`,
    ),
  };
}

/** A mask is not for the shell to fill in. */
function forShell(value: string): string {
  return /[*?]/.test(value) ? `"${value}"` : value;
}
