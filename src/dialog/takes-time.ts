import { DIGEST_NOW } from '../model/digest.ts';
import type { Question } from '../model/question.ts';

/** Whether the answer takes calls to Azure, so that the asker is shown progress; the rest is answered at once. */
export function takesTime({ intent, topic, entities, scope, watch, deed }: Question): boolean {
  if (watch?.kind === 'stop') return false;
  if (deed !== undefined && deed.kind !== 'carry-out') return false;
  switch (intent) {
    case 'diagnose':
    case 'report':
    case 'act':
      return true;
    case 'digest':
      return topic === DIGEST_NOW;
    case 'explain':
    case 'clarify':
      return entities.machines.length > 0 || scope === 'fleet';
    case 'help':
    case 'cancel':
    case 'unknown':
      return false;
  }
}
