import type { Answer } from '../../src/model/answer.ts';
import { SOMEBODY } from '../support/asker.ts';
import { workspaces } from '../support/world/logs.ts';
import { assessedInView, assessmentMode, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { type Measurement, percentile } from './measurement.ts';
import { type DistantTenant, distantTenant } from './support/distant-tenant.ts';

const QUESTIONS = 300;
const ASKED_WITHIN_IN_MS = 10_000;
const NAMES = Array.from({ length: QUESTIONS }, (_, index) => `vm-${String(index).padStart(3, '0')}`);
const TENANT = world({
  resources: NAMES.map((name, index) =>
    virtualMachine(name, index % 3 === 0 ? assessmentMode(null) : assessedInView('now-2h')),
  ),
  workspaces: workspaces({ Update: [{ TimeGenerated: 'now-500d', Computer: 'left-behind' }] }),
});

interface Storm {
  readonly answers: readonly { readonly answer: Answer; readonly waitedInMs: number }[];
  readonly sent: DistantTenant['sent'];
}

let storm: Promise<Storm> | null = null;

/** Three hundred questions within ten seconds, each about another machine, against Resource Graph's quota: how many are not answered whole. */
export async function stormAnswers(): Promise<Measurement> {
  storm ??= raised();
  const { answers } = await storm;
  const lacking = answers.filter(({ answer }) => !isWhole(answer)).length;
  const waits = answers.map(({ waitedInMs }) => waitedInMs);
  const detail = `${answers.length} questions, ${lacking} lack something; waits p50 ${percentile(waits, 0.5)} ms, p99 ${percentile(waits, 0.99)} ms`;
  return { name: 'storm-300-lacking', value: lacking / answers.length, unit: 'share', limit: 0, detail };
}

/** Of the same questions: the calls that Azure throttled. */
export async function stormThrottled(): Promise<Measurement> {
  storm ??= raised();
  const { sent } = await storm;
  const detail = `${sent.throttled} of ${sent.calls} calls answered 429`;
  return {
    name: 'storm-300-throttled',
    value: sent.throttled / sent.calls,
    unit: 'share',
    limit: 0.01,
    detail,
  };
}

async function raised(): Promise<Storm> {
  const { engine, time, sent } = distantTenant(TENANT);
  const asked = NAMES.map(async (name, index) => {
    await time.sleep((index * ASKED_WITHIN_IN_MS) / QUESTIONS);
    const askedAtInMs = time.elapsedInMs;
    const answer = await engine.answer(engine.understand(`why is ${name} not assessed?`, {}), SOMEBODY);
    return { answer, waitedInMs: time.elapsedInMs - askedAtInMs };
  });
  return { answers: await time.passUntil(Promise.all(asked)), sent };
}

function isWhole({ findings, isAzureUnreadable }: Answer): boolean {
  return (
    !isAzureUnreadable &&
    findings.length > 0 &&
    findings.every(
      ({ verdict, gaps }) => verdict !== 'unknown' && gaps.every(({ code }) => code !== 'AZ_THROTTLED'),
    )
  );
}
