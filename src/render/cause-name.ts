import type { CauseId } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { TopicId } from '../model/topic.ts';
import type { Titles } from './rendering.ts';

/** A cause by its title and id (`The machine is stopped (machine-stopped)`), which a title may hold itself; the id alone where it has no title. */
export function causeName(scenario: TopicId, cause: CauseId, { causeTitle }: Titles): Text {
  const title = causeTitle(scenario, cause);
  if (title === null) return { en: cause, ja: cause };
  return title.en.includes(cause) ? title : { en: `${title.en} (${cause})`, ja: `${title.ja} (${cause})` };
}
