import assert from 'node:assert/strict';
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';
import { CallTally, tallied, tallyPolicy } from '../../../src/azure/read/call-tally.ts';
import { joinPolicy } from '../../../src/azure/read/join-policy.ts';

const ARM = 'https://management.azure.com/subscriptions?api-version=1';

/** Sends requests through the policy to a wire that answers when it is told to. */
function wire(status = 200, bodyAsText = 'body') {
  const policy = joinPolicy();
  const open: ((reply: 'answer' | Error) => void)[] = [];
  let sent = 0;
  return {
    sent: () => sent,
    send(url = ARM, body?: string): Promise<PipelineResponse> {
      const request = createPipelineRequest({
        url,
        method: body === undefined ? 'GET' : 'POST',
        ...(body !== undefined && { body }),
      });
      return policy.sendRequest(request, (inner) =>
        tallyPolicy.sendRequest(inner, () => {
          sent += 1;
          return new Promise((resolve, reject) => {
            open.push((outcome) =>
              outcome instanceof Error
                ? reject(outcome)
                : resolve({ request: inner, status, headers: createHttpHeaders(), bodyAsText }),
            );
          });
        }),
      );
    },
    answer(outcome: 'answer' | Error = 'answer'): void {
      for (const settle of open.splice(0)) settle(outcome);
    },
  };
}

describe('joinPolicy', () => {
  it('sends once what several ask for at one time, and gives each a reply of his own', async () => {
    const { send, answer, sent } = wire();
    const replies = [send(), send(), send()];
    answer();
    const [one, other] = await Promise.all(replies);
    assert.equal(sent(), 1);
    assert.notEqual(one, other);
    assert.notEqual(one?.request, other?.request);
    assert.deepEqual([one?.bodyAsText, other?.bodyAsText], ['body', 'body']);
  });

  it('tells apart what differs in address or body', async () => {
    const { send, answer, sent } = wire();
    const replies = [send(), send(`${ARM}&page=2`), send(ARM, 'a'), send(ARM, 'b')];
    answer();
    await Promise.all(replies);
    assert.equal(sent(), 4);
  });

  it('hands a failure to all who wait, and forgets it', async () => {
    const { send, answer, sent } = wire();
    const waiting = Promise.allSettled([send(), send()]);
    answer(new Error('no connection'));
    assert.deepEqual(
      (await waiting).map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    const again = send();
    answer();
    await again;
    assert.equal(sent(), 2);
  });

  it('gives a question what was read since it began, even for another', async () => {
    const { send, answer, sent } = wire();
    const [early, late] = [new CallTally(), new CallTally()];
    await tallied(late, async () => {
      const reading = send();
      answer();
      await reading;
    });
    await tallied(early, () => send());
    assert.equal(sent(), 1);
  });

  it('reads anew for a question that began after the read', async () => {
    const { send, answer, sent } = wire();
    const read = async () => {
      const reading = send();
      answer();
      await reading;
    };
    await tallied(new CallTally(), read);
    await tallied(new CallTally(), read);
    await read();
    assert.equal(sent(), 3);
  });

  const unkept: readonly (readonly [what: string, status: number, body: string])[] = [
    ['an error', 404, 'body'],
    ['a reply of many characters', 200, 'x'.repeat(250_000)],
  ];
  for (const [what, status, body] of unkept)
    it(`does not keep ${what}`, async () => {
      const { send, answer, sent } = wire(status, body);
      await tallied(new CallTally(), async () => {
        for (let count = 0; count < 2; count += 1) {
          const reading = send();
          answer();
          await reading;
        }
      });
      assert.equal(sent(), 2);
    });

  for (const [what, asked, answered] of [
    ['answered', 0, 240_000],
    ['asked', 240_000, 0],
  ] as const)
    it(`keeps no more than 4 million characters of what was ${what}, the newest`, async () => {
      const { send, answer, sent } = wire(200, 'x'.repeat(answered));
      const sendPage = (page: number) => send(ARM, `${page} ${'x'.repeat(asked)}`);
      await tallied(new CallTally(), async () => {
        for (let page = 0; page < 17; page += 1) {
          const reading = sendPage(page);
          answer();
          await reading;
        }
        await sendPage(16);
        assert.equal(sent(), 17);
        const oldest = sendPage(0);
        answer();
        await oldest;
      });
      assert.equal(sent(), 18);
    });

  it('counts a read for each question that waits for it, once', async () => {
    const { send, answer } = wire();
    const [one, other] = [new CallTally(), new CallTally()];
    const questions = [one, other].map((tally) =>
      tallied(tally, async () => {
        await Promise.all([send(), send()]);
        await send();
      }),
    );
    answer();
    await Promise.all(questions);
    assert.deepEqual([one.counts(), other.counts()], Array(2).fill([{ api: 'arm', count: 1 }]));
  });
});
