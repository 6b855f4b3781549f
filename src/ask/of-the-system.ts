import type { Topic } from '../model/topic.ts';
import type { Heard } from './hear.ts';

/** "Build 17763", ビルド 20348. */
const BUILD = /(?<![a-z])(?:os )?build \d{4,5}(?!\d)|ビルド ?\d{4,5}(?!\d)/;
const AGENT =
  /(?<![a-z])(?:agents?|ama|extensions?|monitor(?:ing)?|log analytics|mma)(?![a-z])|エージェント|拡張機能|モニター|監視/;

/** Whether a message speaks of a release of the operating system and of no agent: "why is it still on RHEL 9.4" asks nothing of an agent's version. */
export function speaksOfTheSystem({ entities }: Pick<Heard, 'entities'>, message: string): boolean {
  const said = message.normalize('NFKC').toLowerCase();
  const isReleaseNamed = /\d/.test(entities.osRelease ?? '') || BUILD.test(said);
  return isReleaseNamed && !AGENT.test(said);
}

/** Whether a topic is about the agent that gathers data, which systems come and go without. */
export function isOfTheAgent({ id }: Topic): boolean {
  return /^(?:agent-|k-agent-|upgrade-agent$|enable-agent-)/.test(id);
}
