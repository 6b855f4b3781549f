import { type ListingManager, SECURITY_LISTS } from '../../codes/security-lists.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';

const NAMES: Readonly<Record<ListingManager, string>> = {
  apt: 'Ubuntu, Debian (apt)',
  yum: 'RHEL (yum, dnf)',
  zypper: 'SLES (zypper)',
};

const ALL: readonly ListingManager[] = ['apt', 'yum', 'zypper'];

/** What the package manager of the machine calls security updates, or that of each distribution where it is not known; none for Windows. */
export function securityListCommands(machine: Machine | null, service: string | null): readonly Command[] {
  if (machine?.osType === 'windows') return [];
  const own = ALL.filter((manager) => manager === service?.toLowerCase());
  return (own.length > 0 ? own : ALL).map((manager) => ({
    title: {
      en: `On the machine: security updates by ${NAMES[manager]}`,
      ja: `マシン上で実行: ${NAMES[manager]} でのセキュリティ更新の一覧`,
    },
    language: 'bash',
    code: SECURITY_LISTS[manager].join('\n') + (manager === 'apt' ? ' | grep ^Inst' : ''),
  }));
}
