/** Where the next page begins, and how many rows it holds. */
export interface Page {
  readonly skip: number;
  readonly top: number;
}

export function skipToken(page: Page): string {
  return Buffer.from(JSON.stringify(page)).toString('base64url');
}

/** The page that a token names; null for a text that is no token. */
export function pageOf(token: string): Page | null {
  try {
    const page: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (typeof page !== 'object' || page === null || !('skip' in page) || !('top' in page)) return null;
    const { skip, top } = page;
    return Number.isInteger(skip) && Number.isInteger(top) ? { skip: Number(skip), top: Number(top) } : null;
  } catch {
    // Whatever does not decode was not given out here; the caller answers 400.
    return null;
  }
}
