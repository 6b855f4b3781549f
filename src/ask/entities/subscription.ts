import { type MarkedText, markPattern } from '../marked-text.ts';
import { canNameContainer } from './container-name.ts';

const GUID =
  /(?<![a-z0-9-])\{?(?<name>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?(?![a-z0-9-])/dg;
const INTRODUCED =
  /(?:subscriptions?(?![a-z])|サブスクリプション)(?:\s+(?:named|called|name|id))?\s{0,2}[:=]?\s{0,2}/;
const QUOTED_NAME = new RegExp(
  String.raw`${INTRODUCED.source}(?:"(?<double>[^"\n]{1,64})"|'(?<single>[^'\n]{1,64})'|「(?<corner>[^」\n]{1,64})」)`,
  'dg',
);
const PLAIN_NAME = new RegExp(
  `${INTRODUCED.source}(?<name>[a-z0-9_](?:[a-z0-9._-]{0,62}[a-z0-9_])?)(?![a-z0-9_-])`,
  'dg',
);

/** Marks the subscription that is named, by id or by name. */
export function markSubscription(text: MarkedText): MarkedText {
  const byId = markPattern(text, 'subscription', GUID, (id) => id);
  const quoted = markPattern(byId, 'subscription', QUOTED_NAME, (_, match) => {
    const groups = match.groups ?? {};
    return (groups.double ?? groups.single ?? groups.corner ?? '').trim() || null;
  });
  return markPattern(quoted, 'subscription', PLAIN_NAME, (name) => (canNameContainer(name) ? name : null));
}
