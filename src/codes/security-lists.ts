import type { Text } from '../model/locale.ts';

/** Package managers that say for themselves which updates are security updates. */
export type ListingManager = 'apt' | 'yum' | 'zypper';

/**
 * The commands that list what a package manager itself calls security updates; all of them only read. Source: Troubleshoot Update Management, "Linux updates
 * shown as pending and those installed vary".
 */
export const SECURITY_LISTS: Readonly<Record<ListingManager, readonly string[]>> = {
  apt: [
    'sudo grep security /etc/apt/sources.list > /tmp/oms-update-security.list',
    'LANG=en_US.UTF8 sudo apt-get -s dist-upgrade -oDir::Etc::Sourcelist=/tmp/oms-update-security.list',
  ],
  yum: ['sudo yum -q --security check-update'],
  zypper: ['sudo LANG=en_US.UTF8 zypper --non-interactive patch --category security --dry-run'],
};

/** Where the list of apt is not what it seems. Source: Ubuntu 24.04 release notes, sources in the format deb822. */
export const APT_SINCE_UBUNTU_24_04: Text = {
  en: "From Ubuntu 24.04 on /etc/apt/sources.list is empty and these two lines list every update; there the security updates are: `sudo apt-get -s dist-upgrade | grep '^Inst.*-security'`.",
  ja: "Ubuntu 24.04 以降では /etc/apt/sources.list が空のため、この 2 行ではすべての更新が表示されます。その場合のセキュリティ更新の一覧: `sudo apt-get -s dist-upgrade | grep '^Inst.*-security'`。",
};
