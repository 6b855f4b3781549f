import type { SYMPTOMS } from '../../model/concept.ts';

/** What is to be done to schedules, in English; `en.ts` says how the words are written. */
export const ENGLISH_SCHEDULE_DEEDS = {
  'schedule-assigning': [
    'assign|attach|link|bind|apply|associate|enroll|enrol|reassign|hook ... [schedule]',
    'assign|attach|associate|enroll|enrol ... @machine',
    'put|place|add|include|move|get|hook|make|set|use|give @machine|the|all|everything ... [schedule]',
    'add|put @machine .. to|on|onto|into @machine',
    'use|give ... [schedule]',
    '@machine ... needs|want|need ... [schedule]',
    'schedule @machine with|by',
    'want|like @machine ... on|in [schedule]',
    'as the schedule of|for',
  ],
  'schedule-unassigning': [
    'unassign|detach|unlink|disassociate|dissociate|unschedule|strip',
    'remove|take|drop|delete|pull|release|free|get|kick|clear|cut|undo|want|strip ... off|from|out|of|between ... [schedule]',
    'remove|take|drop|delete|pull|clear|cut|undo ... [schedule] ... from|off|assignment|of|on',
    'remove|delete|drop|clear|undo ... assignment',
    'remove|take|pull|kick|get @machine ... off|from|out',
    'take it|them off',
    'no longer be in|on|part [schedule]',
  ],
  'schedule-creating': [
    'create|make|build|define|add|establish|new|setup|need|have|called|named ... [schedule]',
    'set up ... [schedule]',
    'set up patching',
    'recurring .. [schedule]',
    'schedule ... every|weekly|daily|monthly|nightly',
    'new|another [schedule]',
  ],
  'window-lengthening': [
    'extend|lengthen|prolong|stretch|widen|enlarge|expand',
    'increase|raise|change|set|bump|make|give|need|needs|add|want ... window|duration|length|slot|longer|maximum|hour|hours|minutes|min',
    'longer|longest .. window|slot|duration|schedule',
    'run longer',
    'window ... should be',
  ],
  'update-excluding': [
    'exclude|excluded|excluding|exclusion|exclusions|omit|blacklist|blocklist|ban',
    'skip|leave|block|keep|hold|drop|remove|take|ignore|stop|never|not|no ... @kb|package|packages',
  ],
  'run-cancelling': [
    'cancel|abort|skip|stop|suppress|kill|suspend|drop|prevent|leave|cancelled|canceled ... run|runs|patching|maintenance|[schedule]',
    'run|runs|maintenance|patching|[schedule] ... cancel|abort|cancelled|canceled|off',
    'call off ... run|maintenance|patching|[schedule]',
    'call ... run|maintenance|patching|[schedule] ... off',
  ],
} as const satisfies Partial<Record<(typeof SYMPTOMS)[number], readonly string[]>>;
