import type { Choice } from './choice.ts';
import type { CodeLanguage } from './code-language.ts';
import type { Text } from './locale.ts';
import type { TopicId } from './topic.ts';

/** A command to copy, whole. */
export interface Command {
  readonly title: Text;
  readonly language: CodeLanguage;
  readonly code: string;
}

/** What is known of a topic, said in a few sentences. */
export interface KnowledgeAnswer {
  readonly id: TopicId;
  readonly says: readonly Text[];
  readonly commands: readonly Command[];
  /** Official pages it rests on. */
  readonly references: readonly string[];
  /** The live check it leads to: of the machine that is named, else of the one that is asked for then. */
  readonly check: Choice | null;
}
