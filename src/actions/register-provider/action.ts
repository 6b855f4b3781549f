import { providerRegistration } from '../../facts/provider-registration.ts';
import { subscriptionName, subscriptionNames } from '../../facts/subscription-names.ts';
import type { Quoted } from '../../model/evidence.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';
import type { Wanted } from '../../model/wanted.ts';
import { machineAction } from '../action.ts';
import { RESOURCES } from '../api-versions.ts';
import { unread } from '../refusals.ts';
import { registerProviderByHand } from './by-hand.ts';
import { nameOf, type Provider, VERIFIED_BY } from './providers.ts';
import { REGISTER_PROVIDER } from './topic.ts';

/**
 * Registering a second time is the same as once: Azure answers with the state it has. Source: Azure Resource Manager, "Azure resource providers and types";
 * Providers: Register.
 */
export const registerProvider = machineAction({
  ...registerProviderByHand,
  topic: REGISTER_PROVIDER,
  kind: 'setting',
  doneTo: ({ en, ja }) => ({
    en: `register the provider for ${en}`,
    ja: `${ja}のプロバイダー登録`,
  }),
  per: 'subscription',
  needs: {
    'Microsoft.Automation': providerRegistration('Microsoft.Automation'),
    'Microsoft.Compute': providerRegistration('Microsoft.Compute'),
    'Microsoft.Maintenance': providerRegistration('Microsoft.Maintenance'),
    subscriptions: subscriptionNames,
  },
  refuses: ({ provider }) => {
    if (provider === null) return UNNAMED;
    return nameOf(provider) === null ? notOurs(provider) : null;
  },
  plan({ machine: { subscriptionId }, facts, wanted }) {
    const name = nameOf(wanted.provider);
    if (name === null) return { refused: UNNAMED };
    const refused = isTaken(name, facts[name]);
    if (refused !== null) return { refused };
    const resource = `/subscriptions/${subscriptionId}`;
    return {
      target: { resource, name: subscriptionName(subscriptionId, facts.subscriptions) },
      given: { namespace: [name] },
      calls: [
        {
          class: 'repeatable',
          method: 'POST',
          path: `${resource}/providers/${name}/register`,
          apiVersion: RESOURCES,
          means: { en: `Register ${name}`, ja: `${name} を登録` },
          permission: `${name}/register/action`,
        },
      ],
      undo: null,
      notes: [],
    };
  },
  forAll: ({ provider }: Wanted) => ({
    reboot: { en: 'No machine restarts.', ja: '再起動は発生しません。' },
    cost: { en: 'Registering is free.', ja: '登録は無料です。' },
    notes: [
      {
        en: 'It holds for the whole subscription and takes some minutes.',
        ja: 'サブスクリプション全体に適用され、完了まで数分かかります。',
      },
    ],
    undo: null,
    verify: VERIFIED_BY[nameOf(provider) ?? 'Microsoft.Compute'],
  }),
});

function isTaken(name: Provider, state: Reading<Quoted<string>> | undefined): Text | null {
  if (!state?.isKnown) return unread(state);
  const { value } = state.value;
  if (value === 'Registered')
    return {
      en: `${name} is registered in this subscription already.`,
      ja: `${name} はこのサブスクリプションに登録済みです。`,
    };
  return value === 'Registering'
    ? {
        en: `${name} is being registered in this subscription.`,
        ja: `${name} はこのサブスクリプションに登録中です。`,
      }
    : null;
}

const UNNAMED: Text = {
  en: 'Say which resource provider: Microsoft.Compute, Microsoft.Maintenance or Microsoft.Automation.',
  ja: 'リソース プロバイダーを指定してください: Microsoft.Compute、Microsoft.Maintenance、Microsoft.Automation のいずれか。',
};

function notOurs(provider: string): Text {
  return {
    en: `The bot does not register ${provider}; updates need Microsoft.Compute, Microsoft.Maintenance and Microsoft.Automation alone.`,
    ja: `${provider} はボットの登録対象外です。更新に必要なのは Microsoft.Compute、Microsoft.Maintenance、Microsoft.Automation だけです。`,
  };
}
