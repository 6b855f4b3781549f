import { inBothTools } from '../../actions/by-hand.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import { targetOf } from '../action-commands.ts';

/** A query of Resource Graph as it is written in its explorer; a line a step. */
interface GraphQuery {
  readonly title: Text;
  readonly steps: readonly string[];
}

/**
 * The queries of the two tables, for the explorer and for the shells. Resource ids hold no quotes, so the machine's own can stand in the text as it
 * is. Sources: Resource Graph tables of Update Manager; az graph query, Search-AzGraph.
 */
export function commandsFor(machine: Machine | null): readonly Command[] {
  const { id } = targetOf(machine);
  const queries = [lastAssessment(id), missingUpdates(id), installations(id)];
  return [
    ...queries.map(
      ({ title, steps }): Command => ({
        title,
        language: 'kusto',
        code: steps.join('\n| ').replaceAll("'", '"'),
      }),
    ),
    ...inShells(installations(id)),
  ];
}

function lastAssessment(id: string): GraphQuery {
  return {
    title: { en: 'The last assessment', ja: '最後の評価' },
    steps: [
      'patchassessmentresources',
      `where type endswith '/patchassessmentresults' and id startswith '${id}/'`,
      'project id, status = properties.status, at = properties.lastModifiedDateTime, pending = properties.availablePatchCountByClassification',
    ],
  };
}

function missingUpdates(id: string): GraphQuery {
  return {
    title: { en: 'The updates it found missing', ja: '不足している更新プログラムの一覧' },
    steps: [
      'patchassessmentresources',
      `where type endswith '/patchassessmentresults/softwarepatches' and id startswith '${id}/'`,
      'project id, name = properties.patchName, kb = properties.kbId, classifications = properties.classifications',
    ],
  };
}

function installations(id: string): GraphQuery {
  return {
    title: { en: 'Installations of the last 30 days', ja: '過去 30 日間のインストール結果' },
    steps: [
      'patchinstallationresources',
      `where type endswith '/patchinstallationresults' and id startswith '${id}/'`,
      'project id, status = properties.status, at = properties.lastModifiedDateTime, installed = properties.installedPatchCount, failed = properties.failedPatchCount',
    ],
  };
}

function inShells({ title, steps }: GraphQuery): readonly Command[] {
  const query = steps.join(' | ');
  return inBothTools(title, {
    cli: `az graph query --graph-query "${query}" --first 1000`,
    powerShell: `Search-AzGraph -Query "${query}" -First 1000`,
  });
}
