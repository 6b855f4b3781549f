import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import { KNOWLEDGE } from '../../src/knowledge/registry.ts';
import { sentencesOf } from '../../src/learning/sentences.ts';
import type { Answer } from '../../src/model/answer.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { TopicId } from '../../src/model/topic.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { assertGolden } from '../support/golden.ts';
import { world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';
import { assertKnown } from './support/known-commands.ts';

/** Nobody in particular; a virtual machine of each operating system; an Arc-enabled server; one that is not there. */
const NAMED = [null, 'vm-01', 'lx-01', 'arc-01', 'vm-99'] as const;
const FEWEST_EXAMPLES = 15;
/** Where Azure has not told: a version to choose, the ids of what is still to be made. */
const PLACEHOLDER = /<(?:machine|subscription id|resource group|region)>/;
const FORBIDDEN = ['arm', 'resource-graph', 'log-analytics'].map((api) => ({ api, status: 403 }));

for (const { topic } of KNOWLEDGE)
  describe(`what is known of ${topic.id}`, () => {
    it('is asked in sentences of both languages', () => {
      for (const locale of LOCALES)
        assert.ok(new Set(sentencesOf(topic.id, locale)).size >= FEWEST_EXAMPLES, locale);
      assert.deepEqual([topic.intent, topic.subject], ['explain', 'optional-machine']);
    });

    it('is told in both languages, in general and for a machine', async () => {
      for (const locale of LOCALES) {
        const texts = await Promise.all(
          [null, 'vm-01'].map(async (machine) => textOf(await explained(topic.id, machine), locale)),
        );
        assertGolden(`knowledge/${topic.id}.${locale}.txt`, `${texts.join('\n\n────\n\n')}\n`);
      }
    });

    it('uses only options that the commands have', async () => {
      for (const machine of NAMED)
        for (const line of await linesOfCommands(topic.id, machine)) assertKnown(line);
    });

    it('is filled in for a machine that is there, and stands for one that is not', async () => {
      for (const machine of ['vm-01', 'lx-01', 'arc-01'])
        for (const line of await linesOfCommands(topic.id, machine)) assert.doesNotMatch(line, PLACEHOLDER);
      const { knowledge } = await explained(topic.id, 'vm-99');
      assert.match(knowledge?.says.at(-1)?.en ?? '', /no machine named vm-99/);
      assert.match(knowledge?.says.at(-1)?.ja ?? '', /vm-99/);
    });

    it('stands where Azure cannot be read, which is said', async () => {
      const { knowledge, isAzureUnreadable } = await explained(
        topic.id,
        'vm-01',
        world({ ...TENANT, faults: FORBIDDEN }),
      );
      assert.equal(isAzureUnreadable, false);
      assert.match(knowledge?.says.at(-1)?.en ?? '', /Reader/);
    });

    it('costs nothing where no machine is named, and leads to what can be asked', async () => {
      const faults = FORBIDDEN.map((fault) => ({ ...fault, status: 500 }));
      const { knowledge } = await explained(topic.id, null, world({ faults }));
      assert.ok(knowledge);
      assert.ok(knowledge.references.length > 0);
      // Without a machine it asks for one first, where the check is a diagnosis of one; a report is of all.
      const { check } = knowledge;
      if (check !== null) assert.equal(check.question.intent === 'clarify', isDiagnosisOfOne(check.topic));
    });
  });

function isDiagnosisOfOne(id: TopicId | null): boolean {
  const topic = CATALOGUE.topics.find((each) => each.id === id);
  return topic?.subject === 'machine' && topic.intent !== 'report';
}

async function linesOfCommands(topic: TopicId, machine: string | null): Promise<readonly string[]> {
  const { knowledge } = await explained(topic, machine);
  return (
    knowledge?.commands
      .filter(({ language }) => language === 'azure-cli' || language === 'powershell')
      .flatMap(({ code }) => code.split('\n')) ?? []
  );
}

function textOf(answer: Answer, locale: Locale): string {
  const { topicTitle, pageTitle, causeTitle, commandsByHand } = CATALOGUE;
  return renderAnswer(
    { ...answer, question: { ...answer.question, locale } },
    {
      locale,
      timeZone: 'UTC',
      topicTitle,
      pageTitle,
      causeTitle,
      commandsByHand,
      buttonId: () => 'button',
    },
  ).text;
}
