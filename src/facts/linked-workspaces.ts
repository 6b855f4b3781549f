import { gapOf } from '../azure/gap-of.ts';
import { cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import { machineKey } from '../model/machine.ts';
import { gap, gapIn, known, type Reading } from '../model/reading.ts';
import { type AutomationAccounts, automationAccounts } from './automation-accounts.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, type Gather, type MachineReadings, readingsOf } from './fact.ts';
import { legacyPresence } from './legacy-presence.ts';

/** The workspace that an Automation account keeps its Update Management data in. */
export interface LinkedWorkspace {
  readonly accountId: string;
  /** As queries name it; null: the account is linked to no workspace. */
  readonly workspace: string | null;
  readonly evidence: Evidence;
}

export interface LinkedWorkspaces {
  readonly links: readonly LinkedWorkspace[];
  /** In sight, whether linked or not. */
  readonly workspaces: AutomationAccounts['workspaces'];
  /** The accounts that were looked at. */
  readonly looked: Evidence;
}

const FROM = { presence: legacyPresence, found: automationAccounts };

/** Which workspace each Automation account in scope is linked to. Read for machines whose legacy agent has reported; one Resource Graph query, and one call an Automation account. */
export const linkedWorkspaces: Fact<LinkedWorkspaces> = machineFact({
  id: 'linked-workspaces',
  title: {
    en: 'workspaces linked to Automation accounts',
    ja: 'Automation アカウントにリンクされたワークスペース',
  },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  from: Object.values(FROM),
  async read(machines, gather): Promise<MachineReadings<LinkedWorkspaces>> {
    const sheets = await gather.readFacts([legacyPresence], machines);
    const reporting = machines.filter(({ id }) => {
      const { presence } = readingsOf({ presence: legacyPresence }, sheets.get(machineKey(id)) ?? new Map());
      return presence?.isKnown === true && presence.value.heartbeat !== null;
    });
    const accounts = await gather.readFacts([automationAccounts], reporting);
    const readings = await Promise.all(
      reporting.map(async ({ id }) => {
        const key = machineKey(id);
        const { found } = readingsOf({ found: automationAccounts }, accounts.get(key) ?? new Map());
        if (found === undefined) throw new Error('the Automation accounts were not read');
        return [
          key,
          found.isKnown ? await linksOf(found.value, gather) : gapIn(linkedWorkspaces, found),
        ] as const;
      }),
    );
    return new Map(readings);
  },
});

async function linksOf(
  { accounts, workspaces, looked }: AutomationAccounts,
  gather: Gather,
): Promise<Reading<LinkedWorkspaces>> {
  try {
    const read = await Promise.all(
      accounts.map(async ({ id: accountId }) => ({
        accountId,
        linkedId: await gather.shared(`linked workspace of ${accountId}`, () =>
          gather.azure.getLinkedWorkspace(accountId),
        ),
      })),
    );
    const links = read.map(({ accountId, linkedId }) => {
      const own = workspaces.find(({ id }) => id.toLowerCase() === linkedId?.toLowerCase());
      const citation = {
        source: 'automation',
        record: `${accountId}/linkedWorkspace`,
        at: gather.now,
      } as const;
      return { accountId, linkedId, own, evidence: cite(citation, 'id', linkedId) };
    });
    const unseen = links.find(({ linkedId, own }) => linkedId !== null && own === undefined);
    if (unseen)
      return gap(linkedWorkspaces, 'AZ_NO_DATA', {
        en: `The bot's identity must see the workspace ${unseen.linkedId} (Microsoft.OperationalInsights/workspaces/read).`,
        ja: `ボットの ID がワークスペース ${unseen.linkedId} を参照できる必要があります (Microsoft.OperationalInsights/workspaces/read)。`,
      });
    return known({
      links: links.map(({ accountId, own, evidence }) => ({
        accountId,
        workspace: own?.customerId.toLowerCase() ?? null,
        evidence,
      })),
      workspaces,
      looked,
    });
  } catch (error) {
    return gapOf(linkedWorkspaces, error);
  }
}
