import { roleNames } from './roles.ts';

/** What environments are called: as they are in a question, and as subscriptions, resource groups and tags write them. Lower case. */
const STAGES: readonly (readonly [stage: string, ...others: string[]])[] = [
  ['production', 'prod', 'prd', '本番', '本番環境'],
  ['staging', 'stage', 'stg', 'ステージング', 'ステージング環境'],
  ['development', 'dev', '開発', '開発環境'],
  ['test', 'testing', 'tst', '検証', '検証環境', 'テスト', 'テスト環境'],
];

/** The environment that a word begins with the name of; null where it is none. */
export function stageOf(word: string): string | null {
  const found = STAGES.find((names) => names.some((name) => word.startsWith(name)));
  return found?.[0] ?? null;
}

/** Every name that a place may go by, its own first: those of an environment, a role, or a team as tags write it. */
export function namesOf(place: string): readonly string[] {
  const team = /^(.+?)\s?(?:team|チーム)$/.exec(place)?.[1];
  if (team !== undefined)
    return [...new Set([place, ...[' team', '-team', ' チーム', 'チーム', ''].map((end) => team + end)])];
  return STAGES.find(([stage]) => stage === place) ?? roleNames(place) ?? [place];
}
