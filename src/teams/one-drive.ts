import type { Clock } from '../model/clock.ts';
import type { Files } from '../turns/files.ts';
import { isLoopback } from './service-url.ts';

/**
 * Where OneDrive for Business keeps files: what is accepted in Teams has its place there. The places come with an activity, so that a forged one could have a list of machines
 * sent to anybody, or the bot send requests within its own network.
 * Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 (the example's host)
 */
const ONE_DRIVE = '.sharepoint.com';

const LONGEST_IN_MS = 60_000;

/** The files of people in OneDrive; for a bot without an app id, on loopback. */
export function oneDrive(hasAppId: boolean, clock: Clock): Files {
  const leadsThere = (link: string): boolean => {
    const url = URL.parse(link);
    if (url === null) return false;
    if (!hasAppId) return url.protocol === 'http:' && isLoopback(url.hostname);
    return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(ONE_DRIVE);
  };

  /** The place is a permission of its own: no token goes along, and nothing follows to elsewhere. */
  const put = async (url: string, content: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<number> => {
    const { length } = content;
    const response = await fetch(url, {
      method: 'PUT',
      redirect: 'manual',
      headers: { 'Content-Type': 'text/csv', 'Content-Range': `bytes 0-${length - 1}/${length}` },
      body: content,
      signal,
    });
    await response.body?.cancel();
    return response.status;
  };

  return {
    leadsThere,
    write: async (url, content) => {
      if (!leadsThere(url)) return 'TEAMS_UPLOAD_URL';
      const isOver = new AbortController();
      const isDone = new AbortController();
      const ending = clock.sleep(LONGEST_IN_MS, isDone.signal).then(() => isOver.abort());
      try {
        const status = await put(url, new Uint8Array(content), isOver.signal);
        if (status === 429 || status >= 500) throw new Error(`OneDrive answered ${status}`);
        return status === 200 || status === 201 ? 'written' : 'TEAMS_UPLOAD_REFUSED';
      } finally {
        isDone.abort();
        await ending;
      }
    },
  };
}
