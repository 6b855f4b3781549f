import type { Asked } from '../../model/asked.ts';

/**
 * How the agent collects: at intervals, and what nobody measured is lost; or as a log grows, and it reads on where it stopped. Source: Azure Monitor
 * agent, questions about automatic upgrade.
 */
export type LogKind = 'interval' | 'event';

const WORDS: Readonly<Record<LogKind, RegExp>> = {
  interval:
    /heart ?beats?|\bperf\b|performance|counters?|metrics?|change ?tracking|inventory|ハートビート|パフォーマンス|性能|カウンター?|メトリック|変更(?:の)?(?:追跡|履歴)|インベントリ/i,
  event:
    /event ?logs?|\bevents?\b|windows logs?|security logs?|syslog|custom logs?|text logs?|iis logs?|log files?|イベント|シスログ|カスタム ?ログ|テキスト ?ログ|ログ ?ファイル|iis ?ログ/i,
};

/** The kinds that a question names; none where it only says "logs". */
export function logKindsIn({ text }: Pick<Asked, 'text'>): ReadonlySet<LogKind> {
  const folded = text.normalize('NFKC');
  return new Set((['interval', 'event'] as const).filter((kind) => WORDS[kind].test(folded)));
}

/** Whether a question is about that kind: named, or no kind is. */
export function isAskedAbout(kind: LogKind, asked: Pick<Asked, 'text'>): boolean {
  const named = logKindsIn(asked);
  return named.size === 0 || named.has(kind);
}
