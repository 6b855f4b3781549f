import { assessed, itTells, LINUX } from './support/assessed.ts';

const [APT, YUM, ZYPPER] = ['sudo grep security', 'sudo yum -q --security', 'sudo LANG=en_US.UTF8 zypper'];

describe('k-linux-classification', () => {
  itTells('k-linux-classification', [
    [assessed('APT', LINUX), /m-01 gets its updates with APT/, [APT]],
    [assessed('YUM', LINUX), /m-01 gets its updates with YUM/, [YUM]],
    [assessed('Zypper', LINUX), /m-01 gets its updates with Zypper/, [ZYPPER]],
    [assessed(null, LINUX), /Where m-01 gets its updates from is not known/, [APT, YUM, ZYPPER]],
    [assessed('WU'), /m-01 runs Windows.* the commands are not for it/, []],
  ]);
});
