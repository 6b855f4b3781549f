import { isMentioned } from '../facts/is-mentioned.ts';
import type { Finding, System } from '../model/finding.ts';

/** What people call the systems that know one question. Source: the portals' own names, English and Japanese. */
const NAMES: readonly (readonly [System, RegExp])[] = [
  [
    'update-manager',
    /update\s?manager|更新\s?マネージャー|アップデート\s?マネージャー|maintenance configurations?|メンテナンス\s?構成/i,
  ],
  [
    'update-management',
    /update\s?management|更新(?:プログラムの)?管理|automation\s?(?:accounts?|アカウント)|hybrid (?:runbook )?workers?/i,
  ],
];

/**
 * The findings in their order, but for those of one scenario on one machine: there the system that the question names, or else the one that knows the schedule
 * or run that it names, takes the places of the others. One that names both, or none, leaves them as they are.
 */
export function namedSystemFirst(findings: readonly Finding[], text: string): readonly Finding[] {
  const named = NAMES.filter(([, name]) => name.test(text)).map(([system]) => system);
  const [wanted, ...others] = named.length > 0 ? named : knowingWhatIsNamed(findings, text);
  if (wanted === undefined || others.length > 0) return findings;
  const alike = Map.groupBy(findings, ({ scenario, machine }) => `${scenario} ${machine?.id ?? ''}`);
  const queues = new Map(
    [...alike].map(([key, own]) => {
      const ofNamed = own.filter(({ system }) => system === wanted);
      return [key, [...ofNamed, ...own.filter(({ system }) => system !== wanted)].values()] as const;
    }),
  );
  return findings.map((finding) => {
    const { scenario, machine } = finding;
    return queues.get(`${scenario} ${machine?.id ?? ''}`)?.next().value ?? finding;
  });
}

/** The systems that have found something about a schedule or run of which the question has the name. */
function knowingWhatIsNamed(findings: readonly Finding[], text: string): readonly System[] {
  const about = findings.filter(({ subject }) => subject && isMentioned(subject.name, text));
  return [...new Set(about.map(({ system }) => system))];
}
