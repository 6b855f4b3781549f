import { type Gap, type GapSubject, gap } from '../model/reading.ts';

/** The gap that a Log Analytics answer leaves from which rows are missing: what is not among them may still be there. */
export function partialRows(subject: GapSubject, workspace: string): Gap {
  return gap(subject, 'AZ_PARTIAL', {
    en: `Log Analytics must return all rows of workspace ${workspace}; it left some out. Ask again, or look at the workspace's health.`,
    ja: `ワークスペース ${workspace} の行を Log Analytics がすべて返す必要があります (一部が欠けました)。もう一度質問するか、ワークスペースの正常性を確認してください。`,
  });
}
