/** The command line cannot be used; the message names the argument, the reason and the fix. Exit code 2. */
export class UsageError extends Error {}
