import { agentVersions } from '../facts/agent-versions.ts';
import type { Readings } from '../facts/fact.ts';
import type { Text } from '../model/locale.ts';
import { compareVersions } from '../model/version.ts';
import type { About } from './knowledge.ts';
import { AGENT_FACTS, type NamedAgent } from './named-agent.ts';
import { told } from './told.ts';

/** How the agent of a machine stands, beside the newest that its region has. */
export const VERSION_FACTS = { ...AGENT_FACTS, newest: agentVersions };

/** The newest version in the region of the machine that is named; null where nobody is, or it cannot be read. */
export function newestFor(about: About<Readings<typeof VERSION_FACTS>> | null): string | null {
  return about?.facts.newest?.isKnown ? about.facts.newest.value.value : null;
}

/** The newest version in the region beside the one that is installed, or why it is not known. */
export function newestBeside(
  about: About<Readings<typeof VERSION_FACTS>> | null,
  { version }: NamedAgent,
): readonly Text[] {
  if (about === null) return [];
  const { name, location } = about.machine;
  return told(about.machine, about.facts.newest, ({ value }) => {
    const place = location ?? '—';
    if (version === null)
      return [
        {
          en: `The newest version for ${name} in ${place} is ${value}.`,
          ja: `${name} 用に ${place} で利用可能な最新バージョンは ${value} です。`,
        },
      ];
    return [
      compareVersions(version, value) < 0
        ? {
            en: `The newest version in ${place} is ${value}, so ${name} has an upgrade ahead of it.`,
            ja: `${place} で利用可能な最新バージョンは ${value} のため、${name} にはアップグレードが残っています。`,
          }
        : {
            en: `The newest version in ${place} is ${value}: ${name} has it already.`,
            ja: `${place} で利用可能な最新バージョンは ${value} で、${name} には適用済みです。`,
          },
    ];
  });
}
