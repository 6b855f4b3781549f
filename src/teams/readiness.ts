/** Something the bot cannot answer without. */
export interface ReadinessCheck {
  /** As `/readyz` names it: `store`, `azure`, `channel`. */
  readonly name: string;
  /** Never rejects. */
  isReady(): Promise<boolean>;
}

/** Every check by name, made at the same time. */
export async function checkReadiness(
  checks: readonly ReadinessCheck[],
): Promise<{ readonly isReady: boolean; readonly checks: Readonly<Record<string, boolean>> }> {
  const results = await Promise.all(
    checks.map(async (check) => [check.name, await check.isReady()] as const),
  );
  return { isReady: results.every(([, isReady]) => isReady), checks: Object.fromEntries(results) };
}
