import { firstWord } from '../kql/first-word.ts';
import { kustoLanguage } from '../kql/kusto-language.ts';
import { operatorParameter } from '../kql/operator-parameter.ts';
import { elementsOf } from '../kql/syntax-list.ts';
import { tablesOfLets, tablesRead } from './tables-read.ts';

/** A join with what its two sides read. */
export interface JoinShape {
  readonly kind: string;
  /** How the query wants the join to be run, as `broadcast`; null where it leaves that to Azure. */
  readonly strategy: string | null;
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

export interface UnionShape {
  /** How many tables it names; those piped into it are not among them. */
  readonly operands: number;
  readonly isFuzzy: boolean;
  readonly tables: ReadonlySet<string>;
}

/** What Resource Graph judges a query by before it looks at a row. */
export interface QueryShape {
  /** The words that the operators begin with, as `mv-expand`. */
  readonly operators: readonly string[];
  readonly joins: readonly JoinShape[];
  readonly unions: readonly UnionShape[];
}

/** The operators by which a query bounds its own rows. Source: "Working with large Azure resource data sets" */
const ROW_LIMITS: ReadonlySet<string> = new Set(['take', 'limit', 'sample']);

/** Whether a query bounds its own rows: Azure does not page such a result. */
export function boundsItsRows({ operators }: QueryShape): boolean {
  return operators.some((word) => ROW_LIMITS.has(word));
}

/** The shape of a query without errors. */
export function queryShape(statements: readonly Kusto.Language.Syntax.Statement[]): QueryShape {
  const { Syntax } = kustoLanguage();
  const tablesOfName = tablesOfLets(statements);
  const operators: string[] = [];
  const joins: JoinShape[] = [];
  const unions: UnionShape[] = [];
  for (const statement of statements)
    statement.WalkNodes((node) => {
      if (node instanceof Syntax.QueryOperator) operators.push(firstWord(node));
      if (node instanceof Syntax.JoinOperator) joins.push(joinShape(node));
      if (node instanceof Syntax.UnionOperator) unions.push(unionShape(node));
    });
  return { operators, joins, unions };

  function joinShape(node: Kusto.Language.Syntax.JoinOperator): JoinShape {
    return {
      kind: operatorParameter(node.Parameters, 'kind') ?? 'innerunique',
      strategy: operatorParameter(node.Parameters, 'hint.strategy'),
      left: tablesRead(inputOf(node), tablesOfName),
      right: tablesRead(node.Expression, tablesOfName),
    };
  }

  function unionShape(node: Kusto.Language.Syntax.UnionOperator): UnionShape {
    const legs = [inputOf(node), ...elementsOf(node.Expressions)];
    return {
      operands: legs.length - 1,
      isFuzzy: operatorParameter(node.Parameters, 'isfuzzy')?.toLowerCase() === 'true',
      tables: new Set(legs.flatMap((leg) => [...tablesRead(leg, tablesOfName)])),
    };
  }
}

/** What is piped into an operator; null for one that a query begins with. */
function inputOf(node: Kusto.Language.Syntax.QueryOperator): Kusto.Language.Syntax.Expression | null {
  const { Syntax } = kustoLanguage();
  return node.Parent instanceof Syntax.PipeExpression ? node.Parent.Expression : null;
}
