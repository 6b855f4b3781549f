import { OTHER_PRODUCTS_EN } from './other-products-en.ts';
import { OTHER_PRODUCTS_JA } from './other-products-ja.ts';

/** Other products, and other work of an operations team. */
export const OTHER_PRODUCTS: readonly string[] = [...OTHER_PRODUCTS_EN, ...OTHER_PRODUCTS_JA];
