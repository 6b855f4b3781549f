import { AGENT_SECTIONS } from './agent-sections.ts';
import { LEGACY_SECTIONS } from './legacy-sections.ts';
import { OVERVIEW_SECTIONS } from './overview-sections.ts';
import { RUN_SECTIONS } from './run-sections.ts';
import type { SourceDocument } from './source-row.ts';
import { UPDATE_SECTIONS } from './update-sections.ts';

/** The documents that everything here answers for, a row for each of their places: headings, questions, sub-causes, queries, commands, error texts, notes and table rows. */
export const DOCUMENTS: readonly SourceDocument[] = [
  {
    title: 'Troubleshoot Update Management issues',
    about:
      'Microsoft Learn, [azure/automation/troubleshoot/update-management](https://learn.microsoft.com/azure/automation/troubleshoot/update-management).',
    sections: [...UPDATE_SECTIONS, ...RUN_SECTIONS, ...LEGACY_SECTIONS],
  },
  {
    title: 'About Update Manager',
    about:
      'The article 「Update Manager について」 of the Azure Monitoring support team in Japan, 18 July 2025.',
    sections: OVERVIEW_SECTIONS,
  },
  {
    title: 'Questions on automatic upgrades of the Azure Monitor agent',
    about:
      'The article 「Azure Monitor エージェントの自動アップグレード機能に関するよくあるご質問集」 of the same team, 14 May 2025.',
    sections: AGENT_SECTIONS,
  },
];
