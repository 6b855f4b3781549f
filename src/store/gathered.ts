/**
 * `run` for one item at a time, asked together for what comes while it is busy: as many items as wait, up to `most`. A
 * failure is that of all who were asked for together.
 */
export function gathered<Item, Result>(
  most: number,
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: { readonly item: Item; readonly outcome: PromiseWithResolvers<Result> }[] = [];
  let isBusy = false;

  const runAll = async () => {
    isBusy = true;
    while (waiting.length > 0) {
      const together = waiting.splice(0, most);
      try {
        const results = await run(together.map(({ item }) => item));
        for (const [index, result] of results.entries()) together[index]?.outcome.resolve(result);
      } catch (error) {
        for (const { outcome } of together) outcome.reject(error);
      }
    }
    isBusy = false;
  };

  return (item) => {
    const outcome = Promise.withResolvers<Result>();
    waiting.push({ item, outcome });
    if (!isBusy) void runAll();
    return outcome.promise;
  };
}
