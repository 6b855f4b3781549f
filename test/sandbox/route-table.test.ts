import assert from 'node:assert/strict';
import type { Route } from '../../src/sandbox/route.ts';
import { RouteTable } from '../../src/sandbox/route-table.ts';

function route(path: string, changes: Partial<Route> = {}): Route {
  return { api: 'arm', method: 'GET', path, handle: () => ({ status: 200 }), ...changes };
}

describe('RouteTable', () => {
  const cases: readonly (readonly [string, string, Record<string, string> | null])[] = [
    ['/subscriptions/{s}/things/{name}', '/SUBSCRIPTIONS/Abc/Things/T-1', { s: 'Abc', name: 'T-1' }],
    ['/subscriptions/{s}/things/{name}', '/subscriptions/a/things/t/', { s: 'a', name: 't' }],
    ['/subscriptions/{s}/things/{name}', '/subscriptions/a/things', null],
    ['/subscriptions/{s}/things/{name}', '/subscriptions/a/things/t/u', null],
    ['/subscriptions/{s}/things/{name}', '/x/subscriptions/a/things/t', null],
    [
      '/{+scope}/providers/A.B/c/{n}',
      '/subscriptions/s/resourceGroups/g/providers/a.b/c/x',
      { scope: '/subscriptions/s/resourceGroups/g', n: 'x' },
    ],
    [
      '{+scope}/providers/A.B/c/{n}',
      '/subscriptions/s/providers/X/y/z/providers/A.B/c/x',
      { scope: '/subscriptions/s/providers/X/y/z', n: 'x' },
    ],
    ['{+scope}/providers/A.B/c/{n}', '/providers/A.B/c/x', { scope: '', n: 'x' }],
    ['/a.b', '/aXb', null],
    ['/a(b)/{n}', '/a(b)/c%2Fd e', { n: 'c%2Fd e' }],
  ];
  for (const [template, path, params] of cases)
    it(`${template} ${params === null ? 'passes over' : 'takes'} ${path}`, () => {
      assert.deepEqual(new RouteTable([route(template)]).match('arm', 'GET', path)?.params ?? null, params);
    });

  it('takes the first route that fits API, method and path', () => {
    const routes = [
      route('/a/b', { method: 'PUT' }),
      route('/a/b', { api: 'log-analytics' }),
      route('/a/{x}'),
      route('/a/b'),
    ];
    const table = new RouteTable(routes);
    assert.equal(table.match('arm', 'GET', '/a/b')?.route, routes[2]);
    assert.equal(table.match('arm', 'PUT', '/a/b')?.route, routes[0]);
    assert.equal(table.match('arm', 'DELETE', '/a/b'), null);
  });
});
