import type { Text } from '../model/locale.ts';

/** Whoever reads that an update took the place of another has to know how that was told. Source: the Update Catalog, "Package Details". */
export const INFERRED_FROM_NAMES: Text = {
  en: 'That one takes the place of the other is inferred from their names (same product, later month or higher version): Azure does not record it. The Update Catalog lists it under "Package Details".',
  ja: '置き換えの関係は名前からの推定です (同じ製品で月またはバージョンが新しい)。Azure には記録されません。Update カタログの「パッケージの詳細」で確認できます。',
};
