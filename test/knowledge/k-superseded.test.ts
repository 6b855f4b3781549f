import { assessed, itTells, LINUX } from './support/assessed.ts';

const ASSESS = ['az vm assess-patches', 'Set-AzContext'];
const IN_WSUS = ['$wsus = Get-WsusServer', 'Get-WsusServer | Invoke-WsusServerCleanup'];

describe('k-superseded', () => {
  itTells('k-superseded', [
    [
      assessed('WU-WSUS'),
      /m-01 gets its updates from a WSUS server \(patchServiceUsed: WU-WSUS\)/,
      [...IN_WSUS, ...ASSESS],
    ],
    [assessed('WU'), /m-01 gets its updates from Windows Update/, [...IN_WSUS, ...ASSESS]],
    [assessed(null), /Where m-01 gets its updates from is not known/, [...IN_WSUS, ...ASSESS]],
    [assessed('APT', LINUX), /m-01 runs Linux.* WSUS plays no part/, ASSESS],
  ]);
});
