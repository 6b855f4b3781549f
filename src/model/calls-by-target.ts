/** Calls by the index of their target in the plan: of a thousand targets nobody goes through all calls for each of them. */
export function callsByTarget<Call extends { readonly target: number }>({
  calls,
}: {
  readonly calls: readonly Call[];
}): ReadonlyMap<number, readonly Call[]> {
  const byTarget = new Map<number, Call[]>();
  for (const call of calls) {
    const own = byTarget.get(call.target);
    if (own === undefined) byTarget.set(call.target, [call]);
    else own.push(call);
  }
  return byTarget;
}
