import type { NotOfGuests } from '../facts/schedules.ts';
import type { Text } from '../model/locale.ts';

/** Why something that is assigned like a schedule patches nothing inside the machine. */
export function notOfGuestsText({ name, of }: Pick<NotOfGuests, 'name' | 'of'>): Text {
  return {
    en: `${name} is assigned to the machine, but its maintenanceScope is ${of}: it sets the time of Azure's own maintenance, and installs nothing inside the machine. Only a maintenance configuration of the scope InGuestPatch does.`,
    ja: `${name} はマシンに割り当てられていますが、maintenanceScope が ${of} です。Azure 自身によるメンテナンスの時間帯を決めるもので、マシン内に更新プログラムをインストールしません。インストールするのは、maintenanceScope が InGuestPatch のメンテナンス構成だけです。`,
  };
}
