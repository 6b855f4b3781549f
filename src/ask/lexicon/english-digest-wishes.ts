import type { SYMPTOMS } from '../../model/concept.ts';

/** What is wished of digests, in English; `en.ts` says how the words are written. */
export const ENGLISH_DIGEST_WISHES = {
  'digest-subscribing': [
    'send|post|deliver|share|publish|push|give|drop|schedule|create|start|set|want|like|need|get ... [digest] ... every|each|daily|weekly|monthly|mornings|weekdays|here|channel|thread|chat|at|on|for',
    'send|post|deliver|share|publish|push|give|want|like|need|get ... daily|weekly|monthly|nightly|regular ... [digest]',
    'send|post|deliver|share|publish|push|give|want|like|need|get ... daily|weekly|monthly|nightly|regular ... report|summary|overview|status|update',
    'send|post|deliver|share|publish|push|give|tell|report|want|like|need|get ... report|summary|overview|status|compliance|results ... every|each|daily|weekly|monthly|mornings',
    'every|each .. morning|day|week|monday|tuesday|wednesday|thursday|friday ... send|post|deliver|share|publish|give|want|tell',
    'subscribe',
    'set up ... [digest]',
  ],
  'digest-listing': [
    'which|what|list|show|any|how ... digests|subscriptions',
    'list|show ... [digest]',
    'when ... next|digest ... [digest]',
    'when ... next|digest ... come|due|arrive|posted|sent',
    'when ... next [digest]',
    'do|does|are ... have|there ... digests',
  ],
  'digest-changing': [
    'change|move|reschedule|edit|modify|adjust|switch|shift|pause|resume|unpause|mute|unmute|suspend|snooze|update|restart|continue ... [digest]',
    'change|move|reschedule|edit|modify|adjust|switch|shift|pause|resume|mute|suspend|snooze ... daily|weekly|monthly|morning .. report|summary|post|status',
    'make|set|have|put ... [digest] ... errors|only|instead|to|hold|japanese|english|weekly|daily|monthly|later|earlier',
    '[digest] ... instead|later|earlier|from now',
    '[digest] should be|come|cover|include|only',
  ],
  'digest-ending': [
    'stop|cancel|remove|delete|end|drop|kill|quit|disable|off|discontinue|terminate ... [digest]',
    'stop|cancel|remove|delete|end|drop|kill|disable ... daily|weekly|monthly|morning|regular .. report|reports|summary|summaries|post|posts|status',
    'unsubscribe|unsubscribed',
    'no more|longer ... [digest]',
    'no more|longer ... report|reports|summaries',
    'do not|never|stop send|sending|post|posting ... [digest]',
    'do not|never|stop send|sending|post|posting ... report|reports|summary|here',
    'do not need|want ... [digest] ... more|longer|anymore',
    'do not need|want ... report|reports ... more|longer|anymore',
    'get rid of ... [digest]',
    'turn|switch off ... [digest]',
    'turn|switch ... [digest] off',
  ],
} as const satisfies Partial<Record<(typeof SYMPTOMS)[number], readonly string[]>>;
