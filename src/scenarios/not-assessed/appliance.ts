import type { Platform } from '../../facts/platform.ts';
import type { Text } from '../../model/locale.ts';
import type { Reading } from '../../model/reading.ts';

/**
 * Publishers of marketplace images whose machines are firewalls, load balancers and other appliances. Source: the publisher ids of
 * the Azure Marketplace; that such machines cannot be assessed is reported by few, so it makes a note and no verdict.
 */
const APPLIANCE_PUBLISHERS: ReadonlySet<string> = new Set([
  'a10networks',
  'barracudanetworks',
  'checkpoint',
  'cisco',
  'citrix',
  'f5-networks',
  'forcepoint-llc',
  'fortinet',
  'infoblox',
  'juniper-networks',
  'kemptech',
  'netgate',
  'paloaltonetworks',
  'riverbed',
  'silver-peak-systems',
  'sonicwall-inc',
  'sophos',
  'stormshield',
  'watchguard-technologies',
  'zscaler',
]);

/** A note, where the machine's marketplace image is a vendor's appliance; none otherwise. */
export function applianceNote(platform: Reading<Platform> | undefined): readonly Text[] {
  const image = platform?.isKnown ? platform.value.image.value : null;
  const publisher = image?.split(':')[0]?.toLowerCase() ?? '';
  if (image === null || !APPLIANCE_PUBLISHERS.has(publisher)) return [];
  return [
    {
      en: `The image (${image}) is an appliance of its vendor: it may have no package manager that could be assessed, and its updates come from the vendor.`,
      ja: `イメージ (${image}) はベンダーのアプライアンスです。評価できるパッケージ マネージャーがない場合があり、更新プログラムはベンダーから提供されます。`,
    },
  ];
}
