import type { Text } from '../../model/locale.ts';
import { AGENT_VERSIONS_PAGE } from '../agent-pages.ts';
import { versionList } from '../agent-version-list.ts';
import { defineKnowledge } from '../knowledge.ts';
import { namedAgent } from '../named-agent.ts';
import { newestBeside, VERSION_FACTS } from '../newest-agent.ts';
import { K_AGENT_RELEASE_NOTES } from './topic.ts';

/** Where releases are described, and how to see what a region has. Sources: Azure Monitor agent extension versions; virtual machine extension images. */
export const agentReleaseNotes = defineKnowledge({
  topic: K_AGENT_RELEASE_NOTES,
  needs: VERSION_FACTS,
  answer(about) {
    const named = namedAgent(about);
    const { machine, extension, now, caveats } = named;
    return {
      says: [...SAYS, ...now, ...newestBeside(about, named), ...caveats],
      commands: versionList(machine, extension),
      references: [AGENT_VERSIONS_PAGE],
      check: 'agent-not-upgraded',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'On the page "Azure Monitor agent extension versions" of Microsoft Learn, under "Version details": release date, what is new, fixes and known issues, for Windows and Linux side by side.',
    ja: 'Microsoft Learn の「Azure Monitor エージェント拡張機能のバージョン」の「バージョンの詳細」に、リリース日、新機能、修正、既知の問題が Windows と Linux に分けて掲載されています。',
  },
  {
    en: 'The page and Azure are not in step: a version can be there before it is described, and described before your region has it. What a region really has is told by the commands.',
    ja: 'ページへの掲載と実際の提供開始は前後します。掲載前に利用できることも、掲載済みでもリージョンに未提供のこともあります。リージョンで実際に利用できるバージョンはコマンドで確認します。',
  },
  {
    en: 'Windows and Linux have numbers of their own. Support covers agents of the last year.',
    ja: 'Windows と Linux ではバージョン番号が別です。サポート対象は過去 1 年以内に公開されたエージェントです。',
  },
];
