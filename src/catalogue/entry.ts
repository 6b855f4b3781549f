import type { Inquirer } from '../diagnosis/inquirer.ts';
import type { Scenario } from '../judging/scenario.ts';
import type { Said } from '../model/answer.ts';
import type { CauseId } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';

/** Something that can be asked, and how it is answered: an entry without an answer does not compile. */
export interface Entry {
  readonly topic: Topic;
  /** What one of its causes is called in lists; null for an id that it does not have. */
  causeTitle?(id: CauseId): Text | null;
  /** What doing it to some machines is called; absent: it is nothing that is done to machines. */
  doneTo?(machines: Text): Text;
  /** What of a machine it diagnoses; absent: it is no diagnosis. */
  readonly scenario?: Scenario;
  /** What there is to say to a question of this topic. Throws AzureReadError where nothing could be looked up. */
  answer(question: Question, inquirer: Inquirer): Promise<Said>;
}
