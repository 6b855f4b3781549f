import { type MarkedText, markPattern } from '../marked-text.ts';

const HOURS = String.raw`(?<hours>\d{1,3}(?:\.\d{1,2})?)\s?(?:h|hrs?|hours?|時間)(?<half>半)?`;
/** Without a unit only right behind the hours, as in "3h55": "2 hours 15 machines" counts machines. */
const MINUTES = String.raw`(?:\s?(?:and\s)?(?<minutes>\d{1,4})\s?(?:m|mins?|minutes?|分)|(?<glued>\d{2}))`;
const PLAIN_MINUTES = String.raw`(?<plain>\d{1,4})[\s-]?(?:mins?|minutes?|分)間?`;
/** "2 hours ago" is a moment, "every 6 hours" an interval, neither a length. */
const DURATION = new RegExp(
  String.raw`(?<!(?:every|each)\s|[\w.:-])(?:${HOURS}${MINUTES}?|${PLAIN_MINUTES})(?![a-z0-9_-])(?!\s?(?:ago|earlier|later|前|後|以上前|ごと|おき|毎))`,
  'dg',
);

/** Marks lengths of time in hours and minutes as ISO 8601 (`PT3H55M`). */
export function markDurations(text: MarkedText): MarkedText {
  return markPattern(text, 'duration', DURATION, (_, match) => {
    const hours = Number(match.groups?.hours ?? 0);
    const minutes = Number(match.groups?.minutes ?? match.groups?.glued ?? match.groups?.plain ?? 0);
    const total = Math.round(hours * 60) + minutes + (match.groups?.half === undefined ? 0 : 30);
    return total === 0 ? null : isoDuration(total);
  });
}

function isoDuration(totalInMinutes: number): string {
  const hours = Math.floor(totalInMinutes / 60);
  const minutes = totalInMinutes % 60;
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes === 0 ? '' : `${minutes}M`}`;
}
