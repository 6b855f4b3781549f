/** The resource provider that a text names, in lower case; null where it names none. A resource type below it counts as its provider. */
export function providerIn(text: string): string | null {
  return /(?<![\w./-])microsoft\.[a-z]{3,40}(?![\w.-])/i.exec(text)?.[0].toLowerCase() ?? null;
}

/** The version among what looked like a name and is none; null where there is none. An IPv4 address that could be one is taken for it. */
export function versionIn(others: readonly string[]): string | null {
  return others.find((other) => /^v?\d+(?:\.\d+){1,3}$/.test(other))?.replace(/^v/, '') ?? null;
}
