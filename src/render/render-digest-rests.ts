import type { Answer } from '../model/answer.ts';
import type { Digest } from '../model/digest.ts';
import type { ErrorCode } from '../model/error-code.ts';
import type { Locale } from '../model/locale.ts';
import { type Rendered, renderBlocks } from './render.ts';
import { untitled } from './untitled.ts';
import { digestRests } from './views/digest-rests.ts';

/** What the owner of a digest is told once it rests, as a card and as text. */
export function renderDigestRests(
  digest: Digest | null,
  code: ErrorCode,
  { locale, tenant }: { readonly locale: Locale; readonly tenant: Answer['tenant'] },
): Rendered {
  return renderBlocks(digestRests(digest, code), { tenant, systems: [] }, null, untitled(locale));
}
