import { APT_SINCE_UBUNTU_24_04, type ListingManager, SECURITY_LISTS } from '../../codes/security-lists.ts';
import type { Text } from '../../model/locale.ts';

/**
 * What the package manager of a machine itself calls security updates, which Azure does not see; all commands only read. `patchService`: what the machine's
 * record says it is updated from; null: unknown.
 */
export function securityListChecks(patchService: string | null): Text {
  const [managers, plain] = managersOf(patchService);
  const commands = managers.map((manager) => {
    const lines = SECURITY_LISTS[manager].map((line, index, all) =>
      manager === 'apt' && index === all.length - 1 ? `${line} | grep ^Inst` : line,
    );
    return `${manager}: ${lines.map((line) => `\`${line}\``).join(', ')}`;
  });
  const newer = managers.includes('apt') ? APT_SINCE_UBUNTU_24_04 : null;
  return {
    en: `What the package manager itself calls security updates shows only on the machine. ${commands.join('; ')}.${plain ? '' : ' Use the line of its package manager.'}${newer ? ` ${newer.en}` : ''}`,
    ja: `パッケージ マネージャー自身がセキュリティに分類する更新プログラムは、マシン上でのみ確認できます。${commands.join('、')}。${plain ? '' : 'マシンのパッケージ マネージャーの行を使用してください。'}${newer?.ja ?? ''}`,
  };
}

const ALL: readonly ListingManager[] = ['apt', 'yum', 'zypper'];

function managersOf(patchService: string | null): readonly [readonly ListingManager[], boolean] {
  const own = ALL.find((manager) => manager === patchService?.toLowerCase());
  return own === undefined ? [ALL, false] : [[own], true];
}
