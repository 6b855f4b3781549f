import { kustoLanguage } from '../kql/kusto-language.ts';

type Node = Kusto.Language.Syntax.SyntaxNode;

/** The tables, in lower case, that stand behind the names of let statements. */
export type TablesOfName = ReadonlyMap<string, ReadonlySet<string>>;

/** The tables, in lower case, that a part of a query reads, by name or through a let statement. */
export function tablesRead(node: Node | null, tablesOfName: TablesOfName): ReadonlySet<string> {
  const { Symbols, Syntax } = kustoLanguage();
  const tables = new Set<string>();
  node?.WalkNodes((part) => {
    if (!(part instanceof Syntax.NameReference)) return;
    const { ReferencedSymbol: symbol, SimpleName: name } = part;
    if (symbol instanceof Symbols.TableSymbol) tables.add((symbol.Name ?? '').toLowerCase());
    if (symbol instanceof Symbols.VariableSymbol || symbol instanceof Symbols.FunctionSymbol)
      for (const table of tablesOfName.get(name ?? '') ?? []) tables.add(table);
  });
  return tables;
}

/** What each let statement of a query reads; a later one of the same name counts. */
export function tablesOfLets(statements: readonly Kusto.Language.Syntax.Statement[]): TablesOfName {
  const { Syntax } = kustoLanguage();
  const tablesOfName = new Map<string, ReadonlySet<string>>();
  for (const statement of statements)
    if (statement instanceof Syntax.LetStatement)
      tablesOfName.set(statement.Name?.SimpleName ?? '', tablesRead(statement.Expression, tablesOfName));
  return tablesOfName;
}
