import { type LinkedSubscription, linkedSubscriptionIn } from '../../codes/linked-subscription.ts';
import { automationAccounts } from '../../facts/automation-accounts.ts';
import { machineTenant } from '../../facts/machine-tenant.ts';
import { defineCause, type Judgement } from '../../judging/cause.ts';
import type { Occasion } from '../../judging/occasion.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';
import { questionLine } from '../question-line.ts';
import { workaround } from './workaround.ts';

/** A deployment takes machines of another Microsoft Entra tenant, whose subscription the tenant of the account may not reach. */
export const crossTenantMachines = defineCause({
  id: 'cross-tenant-machines',
  title: { en: 'Machines of another tenant', ja: '別のテナントのマシン' },
  kinds: ['azure-vm', 'azure-arc', 'none'],
  severity: 'fix-setting',
  needs: {},
  wants: { machineTenant, automationAccounts },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.migration],
  judge({ machineTenant: tenant, automationAccounts: found }, occasion): Judgement {
    const { machine, asked } = occasion;
    // Of a fleet it is looked for and not taken for every machine's.
    const isLookedFor = asked.scope === 'fleet' && machine !== null;
    const said = isLookedFor ? null : linkedSubscriptionIn(`${asked.text}\n${asked.pasted ?? ''}`);
    const more = {
      nextStep: MANAGE_THERE,
      notes: [workaround(said, namesOf(occasion), machine?.osType ?? null), NOT_EVERYWHERE],
    };
    if (said) {
      const own = tenant?.isKnown ? [tenant.value.evidence] : [];
      return holds(saysOf(said, machine), [questionLine(said.quote, occasion), ...own], more);
    }
    if (machine === null || !tenant || !found) return undecided(PASTE_IT);
    if (!tenant.isKnown) return undecided(tenant);
    if (!found.isKnown) return undecided(found);
    const { accounts, looked } = found.value;
    if (accounts.length === 0) return undecided(NO_ACCOUNT);
    const own = tenant.value;
    if (accounts.some(({ tenantId }) => tenantId.toLowerCase() === own.value.toLowerCase()))
      return excluded(own.evidence, looked);
    return holds(
      {
        en: `${machine.name} lives in the tenant ${own.value}, where no Automation account is to be seen; a deployment of an account in another tenant is refused for it.`,
        ja: `${machine.name} はテナント ${own.value} にありますが、参照できる Automation アカウントは別のテナントのものだけです。そのアカウントの展開の対象にすると拒否されます。`,
      },
      [own.evidence, looked],
      more,
    );
  },
});

/** The machine that is judged, with all that the question names: one deployment is written for all of them. */
function namesOf({ machine, asked }: Pick<Occasion, 'machine' | 'asked'>): readonly string[] {
  const own = machine === null ? [] : [machine.name];
  const named = asked.machines.filter((name) => !name.startsWith('/') && !/[*?]/.test(name));
  const others = named.filter((name) => name.split('.')[0] !== machine?.name.toLowerCase());
  return [...own, ...others];
}

function saysOf(
  { tenantId, subscriptionId, deployment }: LinkedSubscription,
  machine: Occasion['machine'],
): Text {
  const what = deployment ?? null;
  const name = machine?.name ?? null;
  const of = {
    en: `${what ? ` ${what}` : ''}${name ? ` for ${name}` : ''}`,
    ja: `${name ? `${name} に対する` : ''}更新プログラムの展開${what ? ` ${what} ` : ''}`,
  };
  return {
    en: `The update deployment${of.en} is refused, because it takes machines of another tenant: ${
      tenantId ? `the tenant ${tenantId}` : 'the tenant of the Automation account'
    } may not reach into ${subscriptionId ? `the subscription ${subscriptionId}` : 'their subscription'}.`,
    ja: `${of.ja}は、別のテナントのマシンを対象に含むため拒否されました。${
      tenantId ? `テナント ${tenantId} ` : 'Automation アカウントのテナント'
    }から${subscriptionId ? `サブスクリプション ${subscriptionId} ` : '対象マシンのサブスクリプション'}へのアクセスは許可されていません。`,
  };
}

const MANAGE_THERE: Text = {
  en: 'Schedule these machines with Azure Update Manager in their own tenant; each tenant has its own maintenance configurations.',
  ja: '対象のマシンは、それぞれのテナントの Azure Update Manager でスケジュールしてください (メンテナンス構成はテナントごとに作成します)。',
};

const NOT_EVERYWHERE: Text = {
  en: 'The workaround rests on Update Management, which was retired on 31 August 2024: whether an account still runs what it creates has to be tried. The machines must be hybrid workers of that account.',
  ja: 'この回避策は 2024 年 8 月 31 日に提供を終了した Update Management の機能によるもので、現在も実行されるかは試して確認する必要があります。対象のマシンはそのアカウントの Hybrid Worker として登録されている必要があります。',
};

const PASTE_IT = gap(machineTenant, 'AZ_NO_DATA', {
  en: 'Paste the whole message ("… is not authorized to access linked subscription …"), or name the machine: then its tenant is compared.',
  ja: 'メッセージ全体 (「… is not authorized to access linked subscription …」) を貼り付けるか、マシン名を指定してください。マシン名があればテナントを比較します。',
});

const NO_ACCOUNT = gap(automationAccounts, 'AZ_NO_DATA', {
  en: 'The bot sees no Automation account to compare the tenant of the machine with. Paste the message, or give the bot Reader on the subscription of the account.',
  ja: 'マシンのテナントと比較する Automation アカウントが参照できません。メッセージを貼り付けるか、アカウントのサブスクリプションの閲覧者ロールをボットに付与してください。',
});
