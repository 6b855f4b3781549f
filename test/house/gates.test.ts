import assert from 'node:assert/strict';
import ts from 'typescript';
import { assertNoBreach, type Breach } from './support/breach.ts';
import { projectFiles } from './support/project-files.ts';
import { findInSyntax, syntaxOf, syntaxOfText } from './support/syntax.ts';

/** Something that answers differently on every run, and the files that may ask it. */
interface Gate {
  readonly name: string;
  /** Matches a property as it is written, a call as what is called and how many arguments it gets: `Date.now(0)`. */
  readonly expressions: RegExp;
  readonly onlyIn: Readonly<Record<string, string>>;
  readonly fix: string;
}

const GATES: readonly Gate[] = [
  {
    name: 'the environment',
    expressions: /^process\.env$/,
    onlyIn: {
      'src/main.ts': 'hands it to the command, which hands it to config/',
      'src/commands/playground.ts': 'a child process inherits it',
    },
    fix: 'take the value from config/',
  },
  {
    name: 'the time of day',
    expressions: /^((Date\.now|new Date|Date)\(0\)|Temporal\.Now\.\w+)$/,
    onlyIn: { 'src/config/system-clock.ts': 'the clock itself' },
    fix: 'take a Clock, or the time as a parameter',
  },
  {
    name: 'the stopwatch',
    expressions: /^(performance\.now|process\.hrtime(\.bigint)?|process\.uptime)\(0\)$/,
    onlyIn: {
      'src/sandbox/running-clock.ts': 'moves a served tenant on in real time',
      'src/commands/answer-in-terminal.ts': 'durationInMs of an answer',
    },
    fix: 'take a Clock',
  },
  {
    name: 'chance',
    expressions: /^(Math\.random|(crypto\.)?(randomUUID|randomBytes|randomInt|getRandomValues))\(\d\)$/,
    onlyIn: {
      'src/store/ids.ts': 'ids of buttons, which nobody may guess',
      'src/config/system-chance.ts': 'spreads retries and renewed quotas',
    },
    fix: 'take ids from store/ids.ts, a Chance, or the value as a parameter',
  },
  {
    name: 'timers',
    expressions: /^(setTimeout|setInterval|setImmediate)\(\d\)$/,
    onlyIn: {
      'src/config/system-clock.ts': 'the clock itself',
      'src/sandbox/running-clock.ts': 'sleeps in the time of a served tenant',
      'src/sandbox/sandbox.ts': 'the latency that a world asks for',
      'src/sandbox/in-process-http-client.ts': "a request's own timeout",
      'src/teams/entrance.ts': 'gives way to connections; no time passes',
      'src/diagnosis/let-others-run.ts': 'gives way between the slices of a fleet; no time passes',
    },
    fix: 'sleep on a Clock',
  },
];

function passages(
  syntax: ts.SourceFile,
): readonly (Breach & { readonly path: string; readonly gate: Gate })[] {
  return findInSyntax(syntax, (node) => {
    const text = shortened(node, syntax);
    return text === null ? null : (GATES.find(({ expressions }) => expressions.test(text)) ?? null);
  }).map(({ found: gate, line }) => ({
    path: syntax.fileName,
    gate,
    at: `${syntax.fileName}:${line}`,
    rule: `asks ${gate.name}, which only ${Object.keys(gate.onlyIn).join(', ')} may`,
    fix: gate.fix,
  }));
}

function shortened(node: ts.Node, syntax: ts.SourceFile): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.getText(syntax);
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const called = `${node.expression.getText(syntax)}(${node.arguments?.length ?? 0})`;
  return ts.isNewExpression(node) ? `new ${called}` : called;
}

describe('gates', () => {
  const all = projectFiles('src', /\.ts$/).flatMap((path) => passages(syntaxOf(path)));

  for (const gate of GATES) {
    it(`lead to ${gate.name}`, () => {
      assertNoBreach(all.filter((each) => each.gate === gate && gate.onlyIn[each.path] === undefined));
    });

    it(`are all used: ${gate.name}`, () => {
      const unused = Object.keys(gate.onlyIn).filter(
        (path) => !all.some((each) => each.gate === gate && each.path === path),
      );
      assertNoBreach(
        unused.map((path) => ({
          at: path,
          rule: `no longer asks ${gate.name}`,
          fix: 'take it off the list in test/house/gates.test.ts',
        })),
      );
    });
  }

  const cases: readonly (readonly [text: string, gate: string | null])[] = [
    ['const a = process.env.PORT;', 'the environment'],
    ['const { PORT } = process.env;', 'the environment'],
    ['const a = Date.now();', 'the time of day'],
    ['const a = new Date();', 'the time of day'],
    ['const a = new Date(0);', null],
    ['const a = performance.now();', 'the stopwatch'],
    ['const a = Math.random() * 2;', 'chance'],
    ['const a = crypto.randomUUID();', 'chance'],
    ["const a = randomBytes(16).toString('hex');", 'chance'],
    ['await setTimeout(5);', 'timers'],
    ['setInterval(() => {\n  run();\n}, 5);', 'timers'],
    ['await clock.sleep(5);', null],
    ["const a = 'process.env';", null],
  ];
  for (const [text, gate] of cases)
    it(`${gate === null ? 'are not' : 'are'} passed by ${text.replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(
        passages(syntaxOfText('src/a.ts', text)).map((each) => each.gate.name),
        gate === null ? [] : [gate],
      );
    });
});
