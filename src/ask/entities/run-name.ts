import { type MarkedText, markPattern } from '../marked-text.ts';

const NOUN = String.raw`(?:(?<![a-z0-9_-])(?:runs?|deployments?|correlation\s?id|job)(?![a-z0-9_-])|(?:の|更新|メンテナンス|パッチ)実行|展開|相関\s?id)`;
const JOINT = String.raw`(?:\s+(?:named|called|name|id|with id))?\s{0,2}[:=#]?\s{0,2}`;
const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const BY_ID = new RegExp(`${NOUN}${JOINT}["'「{]?(?<name>${GUID})`, 'dg');
const QUOTED = new RegExp(
  String.raw`${NOUN}${JOINT}(?:"(?<double>[^"\n]{1,80})"|「(?<corner>[^」\n]{1,80})」)`,
  'dg',
);
/** A maintenance run or a deployment with a name that looks like one: "update deployment Tag-Sunday". */
const NAMED =
  /(?:(?:update|maintenance|patch)\s(?:run|deployment)|(?<![a-z0-9_-])deployment|展開)\s{1,2}(?<name>[a-z0-9_]{1,40}(?:[-_][a-z0-9]{1,40}){1,8})(?![a-z0-9._-]*[a-z0-9])/dg;

/** Marks the maintenance run or update deployment that is named, by name or correlation id. */
export function markRunName(text: MarkedText): MarkedText {
  const byId = markPattern(text, 'run', BY_ID, (id) => id);
  const quoted = markPattern(byId, 'run', QUOTED, (_, { groups = {} }) => {
    return (groups.double ?? groups.corner ?? '').trim() || null;
  });
  return markPattern(quoted, 'run', NAMED, (name) => name);
}
