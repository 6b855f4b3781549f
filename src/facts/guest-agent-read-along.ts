import { areReadOneByOne } from './current-machines.ts';
import { machineFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type GuestAgent, guestAgent } from './guest-agent.ts';

/** The guest agent where reading it costs no call: few machines are read one by one, and their records bring it along. Of many nothing is said. */
export const guestAgentReadAlong: Fact<GuestAgent> = machineFact({
  id: 'guest-agent-read-along',
  title: guestAgent.title,
  kinds: guestAgent.kinds,
  from: [guestAgent],
  read: (machines, gather) => guestAgent.read(areReadOneByOne(gather) ? machines : [], gather),
});
