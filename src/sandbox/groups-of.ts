import type { World } from './world/world.ts';

/** Ids, in lower case, of the groups that somebody is in, directly or through groups that are members themselves. */
export function groupsOf(member: string, groups: NonNullable<World['groups']>): ReadonlySet<string> {
  const found = new Set<string>();
  const wanted = [member.toLowerCase()];
  for (const each of wanted)
    for (const { id, members } of groups) {
      const group = id.toLowerCase();
      if (found.has(group) || !members.some((one) => one.toLowerCase() === each)) continue;
      found.add(group);
      wanted.push(group);
    }
  return found;
}
