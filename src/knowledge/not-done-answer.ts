import type { PatchSettings } from '../facts/patch-settings.ts';
import type { Command } from '../model/knowledge-answer.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Entities } from '../model/question.ts';
import type { Reading } from '../model/reading.ts';
import type { TopicId } from '../model/topic.ts';

interface LeftOfIt {
  readonly says: readonly Text[];
  readonly commands: readonly Command[];
}

/** What is said to a wish that no action fulfils: that the bot does not, and how somebody does it by hand. */
export interface NotDoneAnswer {
  /** What is asked for. */
  readonly title: Text;
  /** That it is not done here, the way in the portal, and what the bot does in its stead. */
  readonly says: readonly Text[];
  /** `named`: what the question names beside the machine. */
  commands(machine: Machine | null, named: Entities): readonly Command[];
  /** What the settings of the machine leave of it: commands that Azure would refuse are left out, and it is said why. Absent: they play no part. */
  readonly asSet?: (machine: Machine, settings: Reading<PatchSettings> | undefined) => LeftOfIt;
  readonly references: readonly string[];
  /** The topic of the live check that is near. */
  readonly check: TopicId | null;
}
