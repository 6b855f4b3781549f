import type { ScalarFunctions } from '../scalar-function.ts';
import { aroundFunctions } from './around.ts';
import { arrayFunctions } from './array-functions.ts';
import { arrayMakingFunctions } from './array-making.ts';
import { arrayMovingFunctions } from './array-moving.ts';
import { arraySortFunctions } from './array-sort.ts';
import { bagFunctions } from './bag-functions.ts';
import { binningFunctions } from './binning.ts';
import { bitFunctions } from './bits.ts';
import { byteFormatFunctions } from './byte-format.ts';
import { conversionFunctions } from './conversion.ts';
import { csvParsingFunctions } from './csv-parsing.ts';
import { datetimeArithmeticFunctions } from './datetime-arithmetic.ts';
import { datetimeNowFunctions } from './datetime-now.ts';
import { datetimePartFunctions } from './datetime-parts.ts';
import { datetimeStartEndFunctions } from './datetime-start-end.ts';
import { encodingFunctions } from './encoding.ts';
import { hashingFunctions } from './hashing.ts';
import { ipv4Functions } from './ipv4.ts';
import { jsonFunctions } from './json-functions.ts';
import { mathFunctions } from './math.ts';
import { nullCheckFunctions } from './null-checks.ts';
import { pathParsingFunctions } from './path-parsing.ts';
import { setFunctions } from './set-functions.ts';
import { stringJoinFunctions } from './string-join.ts';
import { stringRegexFunctions } from './string-regex.ts';
import { stringSearchFunctions } from './string-search.ts';
import { stringShapeFunctions } from './string-shape.ts';
import { termSearchFunctions } from './term-search.ts';
import { timeFormatFunctions } from './time-format.ts';
import { timeMakingFunctions } from './time-making.ts';
import { timeZoneFunctions } from './time-zones.ts';
import { typeNameFunctions } from './type-name.ts';
import { urlParsingFunctions } from './url-parsing.ts';
import { versionParsingFunctions } from './version-parsing.ts';

/** Every scalar function that the sandbox evaluates, by its Kusto name. A name that is missing here is not modelled. */
export const scalarFunctions: ScalarFunctions = {
  ...aroundFunctions,
  ...arrayFunctions,
  ...arrayMakingFunctions,
  ...arrayMovingFunctions,
  ...arraySortFunctions,
  ...bagFunctions,
  ...binningFunctions,
  ...bitFunctions,
  ...byteFormatFunctions,
  ...conversionFunctions,
  ...datetimeArithmeticFunctions,
  ...datetimeNowFunctions,
  ...datetimePartFunctions,
  ...datetimeStartEndFunctions,
  ...encodingFunctions,
  ...hashingFunctions,
  ...ipv4Functions,
  ...jsonFunctions,
  ...mathFunctions,
  ...nullCheckFunctions,
  ...setFunctions,
  ...stringJoinFunctions,
  ...csvParsingFunctions,
  ...pathParsingFunctions,
  ...urlParsingFunctions,
  ...versionParsingFunctions,
  ...stringRegexFunctions,
  ...stringSearchFunctions,
  ...stringShapeFunctions,
  ...termSearchFunctions,
  ...timeFormatFunctions,
  ...timeMakingFunctions,
  ...timeZoneFunctions,
  ...typeNameFunctions,
};
