import { type Gap, type GapSubject, gap } from '../model/reading.ts';

/** The gap that is left where only a workspace knows and none is in scope: nobody looked, which is not the same as nothing found. */
export function noWorkspace(subject: GapSubject): Gap {
  return gap(subject, 'AZ_NO_DATA', {
    en: 'Name the Log Analytics workspace that the agent reports to (UPDATEOPS_WORKSPACES).',
    ja: 'エージェントの報告先の Log Analytics ワークスペースを指定してください (UPDATEOPS_WORKSPACES)。',
  });
}
