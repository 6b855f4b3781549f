import { z } from 'zod';
import type { ListLinks } from '../turns/list-links.ts';
import type { Seal } from './seal.ts';

export const LISTS_PATH = '/lists';

const LINK = 'list';

/** Short names: an address is read and copied by people. */
const link = z.tuple([z.string(), z.string(), z.number()]);

/** Addresses under `url` that say themselves, sealed, whose they are and how long they last: nothing of them is kept. */
export function sealedLinks(url: string, { close, open }: Seal): ListLinks {
  return {
    addressOf: ({ button, actor, until }) =>
      `${url}${LISTS_PATH}/${close(LINK, [button, actor, until.getTime()])}`,
    read: (sealed) => {
      const read = link.safeParse(open(LINK, sealed)).data;
      return read === undefined ? null : { button: read[0], actor: read[1], until: new Date(read[2]) };
    },
  };
}
