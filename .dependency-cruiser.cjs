/**
 * The house's import rule: schemas ← {domain, chain} ← {workflows, activities, audit, readmodels, notifications, web} ← {workers, api, cli}.
 * `engines/` stands alone; tests, `bench/` and `cases/` may look anywhere.
 */
const tests = '(\\.test\\.ts$|/testing/)';
const room = (name, allowed) => ({
  name: `${name}-imports-only-what-lies-below`,
  severity: 'error',
  from: { path: `^${name}/`, pathNot: tests },
  to: {
    path: '^(schemas|domain|chain|workflows|activities|audit|readmodels|notifications|web|verify|workers|api|cli|engines|cases|bench|test)/',
    pathNot: `^(${[name, ...allowed].join('|')})/`,
  },
});
const below = ['schemas', 'domain', 'chain'];

module.exports = {
  forbidden: [
    room('schemas', []),
    room('domain', ['schemas']),
    room('chain', ['schemas']),
    room('workflows', below),
    room('activities', below),
    room('audit', below),
    room('notifications', [...below, 'activities', 'readmodels']),
    room('readmodels', [...below, 'activities']),
    room('web', [...below, 'audit']),
    // Verification needs no engine, and nobody's trust: it is made of these rooms alone.
    room('verify', [...below, 'audit']),
    room('engines', []),
    room('workers', [...below, 'workflows', 'activities', 'readmodels', 'notifications', 'audit']),
    room('api', [...below, 'activities', 'readmodels', 'notifications', 'audit']),
    {
      name: 'domain-takes-types-only-from-schemas',
      comment: 'zod in the workflow bundle costs some 0.8 MB for each cached workflow.',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { path: '^schemas/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-auditor-runs-anywhere',
      comment: 'A dossier is verified in a browser too.',
      severity: 'error',
      from: { path: '^audit/(?!reconcile|replay)', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-import-no-package-but-theirs',
      severity: 'error',
      from: { path: '^domain/', pathNot: tests },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'kafkajs-behind-its-port',
      comment: 'kafkajs is unmaintained: one module touches it, so that it can be replaced.',
      severity: 'error',
      from: { pathNot: ['^activities/kafka/', '^engines/', tests] },
      to: { path: 'node_modules/kafkajs' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.nemcon|coverage|web/dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
