/**
 * Stands in for `adaptivecards/src/schema`, which the types of adaptivecards-templating import: TypeScript sources that do
 * not compile under this project's settings. `tsconfig.json` points there; nothing at run time knows it.
 */
export interface IAdaptiveCard {
  readonly type: 'AdaptiveCard';
}
