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
