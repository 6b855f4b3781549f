/// <reference types="@kusto/language-service-next" />
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Microsoft's Kusto parser and semantic analysis, loaded when first asked for: 5 MB of script that only a query needs.
 * The package is not a module but defines the globals Bridge, System and Kusto.
 */
export function kustoLanguage(): typeof Kusto.Language {
  require('@kusto/language-service-next/bridge.min.js');
  require('@kusto/language-service-next/Kusto.Language.Bridge.min.js');
  return Kusto.Language;
}
