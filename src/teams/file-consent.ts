import { z } from 'zod';
import type { Upload } from '../turns/channel-event.ts';

/** What somebody decided of a file: the id that it was offered under, and where it may be put; null: nowhere. */
export interface FileConsent {
  readonly button: string;
  readonly upload: Upload | null;
}

const context = z.looseObject({ id: z.string().min(1).max(100) });
const short = z.string().min(1).max(400);
const link = z.string().min(1).max(8_000);

/** Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
const consent = z.discriminatedUnion('action', [
  z.looseObject({
    action: z.literal('accept'),
    context,
    uploadInfo: z.looseObject({
      uploadUrl: link,
      contentUrl: link,
      name: short,
      uniqueId: short,
      fileType: short,
    }),
  }),
  z.looseObject({ action: z.literal('decline'), context }),
]);

/** What the value of a `fileConsent/invoke` says; null where it is none of this bot's. */
export function readFileConsent(value: unknown): FileConsent | null {
  const { data } = consent.safeParse(value);
  if (data === undefined) return null;
  const button = data.context.id;
  if (data.action === 'decline') return { button, upload: null };
  const { uploadUrl: url, contentUrl, name, uniqueId, fileType } = data.uploadInfo;
  return { button, upload: { url, contentUrl, name, uniqueId, fileType } };
}
