import { inSubscription } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** `namespace` says which. Sources: az provider register, Register-AzResourceProvider. */
export const registerProviderByHand: Remedy = {
  id: 'register-provider',
  title: { en: 'Register the resource provider', ja: 'リソース プロバイダーを登録' },
  byHand(machine, given) {
    const namespace = given.namespace?.[0];
    if (namespace === undefined) return null;
    return {
      cli: `az provider register --subscription "${machine.subscriptionId}" --namespace ${namespace}`,
      powerShell: inSubscription(machine, `Register-AzResourceProvider -ProviderNamespace '${namespace}'`),
    };
  },
};
