import { assessed, itTells, LINUX } from './support/assessed.ts';

const COMMANDS = [
  '$wsus = Get-WsusServer',
  'Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -WhatIf',
  'Get-WsusServer | Invoke-WsusServerCleanup -DeclineSupersededUpdates -DeclineExpiredUpdates',
  'az vm assess-patches',
  'Set-AzContext',
];

describe('k-wsus-cleanup', () => {
  itTells('k-wsus-cleanup', [
    [assessed('WU-WSUS'), /m-01 gets its updates from a WSUS server/, COMMANDS],
    [assessed('WU'), /m-01 gets its updates from Windows Update/, COMMANDS],
    [assessed('APT', LINUX), /m-01 runs Linux and gets nothing from WSUS/, COMMANDS],
  ]);
});
