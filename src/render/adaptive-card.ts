/** An Adaptive Card of schema 1.5, the highest that Teams takes from a bot, as JSON. */
export interface AdaptiveCardJson {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly [property: string]: unknown;
}
