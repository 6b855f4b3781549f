import { checkQueries } from './check-queries.ts';

/** The shapes of query that operating updates needs, over rows that their filters have to tell apart. */
const heartbeat = `let Heartbeat = datatable(TimeGenerated:datetime, Computer:string, SourceComputerId:string, OSType:string, Solutions:string, Category:string, Version:string, ResourceId:string)[
  datetime(2026-11-20 08:00), "vm-1", "s1", "Windows", "security, updates", "Azure Monitor Agent", "1.30", "/vm-1",
  datetime(2026-11-19 08:00), "vm-1", "s1", "Windows", "security", "Azure Monitor Agent", "1.29", "/vm-1",
  datetime(2026-11-20 08:10), "vm-2", "s2", "Windows", "security, updatesOther", "Direct Agent", "10.2", "/vm-2",
  datetime(2026-11-20 08:20), "lx-1", "s3", "Linux", "updates", "Azure Monitor Agent", "1.33", "/lx-1"];`;
const updates = `let Update = datatable(TimeGenerated:datetime, Computer:string, SourceComputerId:string, UpdateID:string, OSType:string, Optional:bool, Classification:string, UpdateState:string, Approved:bool)[
  datetime(2026-11-20 07:00), "vm-1", "s1", "u1", "Windows", false, "Definition Updates", "Needed", true,
  datetime(2026-11-20 01:00), "vm-1", "s1", "u1", "Windows", false, "Definition Updates", "Installed", true,
  datetime(2026-11-19 01:00), "vm-1", "s1", "u0", "Windows", false, "Critical Updates", "Needed", true,
  datetime(2026-11-20 07:00), "vm-1", "s1", "u2", "Windows", true, "Security Updates", "needed", bool(null),
  datetime(2026-11-20 07:00), "vm-1", "s1", "u3", "Windows", true, "Feature Packs", "Needed", true,
  datetime(2026-11-20 07:00), "vm-1", "s1", "u4", "Windows", false, "Critical Updates", "Needed", false,
  datetime(2026-11-20 07:00), "vm-2", "s2", "u1", "Windows", false, "Critical Updates", "Needed", true,
  datetime(2026-11-20 07:00), "lx-1", "s3", "u9", "Linux", false, "Security Updates", "Needed", true];`;

describe('queries of update operations', () => {
  checkQueries([
    [
      `${heartbeat} ${updates}
       Update
       | where TimeGenerated > ago(14h) and OSType != "Linux"
           and (Optional == false or Classification has "Critical" or Classification has "Security")
           and SourceComputerId in ((
             Heartbeat
             | where TimeGenerated > ago(12h) and OSType =~ "windows" and notempty(Computer)
             | summarize arg_max(TimeGenerated, Solutions) by SourceComputerId
             | where Solutions has "updates"
             | distinct SourceComputerId))
       | summarize hint.strategy=partitioned arg_max(TimeGenerated, *) by Computer, SourceComputerId, UpdateID
       | where UpdateState =~ "Needed" and Approved != false
       | project Computer, UpdateID
       | order by UpdateID asc
       | render table`,
      'Computer:string, UpdateID:string',
      [
        ['vm-1', 'u1'],
        ['vm-1', 'u2'],
      ],
    ],
    [
      `${heartbeat} Heartbeat | summarize by Computer, Solutions | where Solutions !has "updates"`,
      'Computer:string, Solutions:string',
      [
        ['vm-1', 'security'],
        ['vm-2', 'security, updatesOther'],
      ],
    ],
    [
      `${heartbeat} Heartbeat
       | where ResourceId =~ "/VM-1" and Category == "Azure Monitor Agent" and TimeGenerated >= ago(100d)
       | summarize max(TimeGenerated) by ResourceId, Category, Version
       | order by max_TimeGenerated asc`,
      'ResourceId:string, Category:string, Version:string, max_TimeGenerated:datetime',
      [
        ['/vm-1', 'Azure Monitor Agent', '1.29', '2026-11-19T08:00:00Z'],
        ['/vm-1', 'Azure Monitor Agent', '1.30', '2026-11-20T08:00:00Z'],
      ],
    ],
    [
      `${heartbeat} Heartbeat
       | summarize LastSeen = max(TimeGenerated), Agents = make_set(Version) by Computer
       | where LastSeen < ago(50m) | project Computer, Agents | order by Computer asc`,
      'Computer:string, Agents:dynamic',
      [['vm-1', ['1.30', '1.29']]],
    ],
    [
      `${updates} Update
       | where Computer contains "VM-" | project TimeGenerated, Computer, id = UpdateID, UpdateState
       | summarize Rows = count(), Last = max(TimeGenerated) by Computer, id | where Rows > 1 | project id, Last`,
      'id:string, Last:datetime',
      [['u1', '2026-11-20T07:00:00Z']],
    ],
  ]);
});
