// The layer rules of the house are a table, and the table is a test.

import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, test } from 'vitest';

interface Rule {
  readonly says: string;
  readonly from: RegExp;
  readonly mayNotImport: RegExp;
}

const rules: readonly Rule[] = [
  {
    says: 'shared/ imports only shared/ and data: no shell, no engine, no Node module',
    from: /^shared\//,
    mayNotImport: /^(electron|renderer|scripts|tests)\/|^node:|^(fs|path|crypto|os|child_process|worker_threads)$/,
  },
  {
    says: 'renderer/ imports only renderer/ and shared/',
    from: /^renderer\//,
    mayNotImport: /^(electron|scripts|tests)\//,
  },
  {
    says: 'electron/ imports only electron/ and shared/',
    from: /^electron\//,
    mayNotImport: /^(renderer|scripts|tests)\//,
  },
  {
    says: 'the store imports no service, no exchange and no document',
    from: /^electron\/engine\/store\//,
    mayNotImport: /^electron\/engine\/(services|exchange|documents|router|session|engine)/,
  },
  {
    says: 'only the store speaks to the database',
    from: /^(?!electron\/engine\/store\/)(shared|electron|renderer)\//,
    mayNotImport: /node_modules\/(kysely|better-sqlite3)\//,
  },
  {
    says: 'only the printer knows a PDF library',
    from: /^(?!electron\/engine\/documents\/)(shared|electron|renderer)\//,
    mayNotImport: /node_modules\/(@react-pdf|pdfkit|fontkit)\//,
  },
  {
    says: 'only the renderer draws: React, its components and its queries are nobody else’s',
    from: /^(shared|electron)\/(?!engine\/documents\/)/,
    mayNotImport: /node_modules\/(react|react-dom|react-aria-components|@tanstack)\//,
  },
  {
    says: 'only the shell of the window knows Electron',
    from: /^(?!electron\/(main|preload|shell\/))(shared|electron|renderer)/,
    mayNotImport: /node_modules\/electron\//,
  },
  {
    says: 'a shell opens no store: it asks the engine',
    from: /^electron\/(main|preload|host|shell\/)/,
    mayNotImport: /^electron\/engine\/(store|services|exchange|documents|router|session|handlers)/,
  },
  {
    says: 'the domain knows nothing of briefs, documents, words or contracts',
    from: /^shared\/domain\//,
    mayNotImport: /^shared\/(brief|documents|i18n|contract|redaction)\//,
  },
];

const unitTest = /\.test\.tsx?$/;
let modules: ICruiseResult['modules'] = [];

beforeAll(async () => {
  const found = await cruise(['shared', 'electron', 'renderer'], {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: unitTest.source },
  });
  if (typeof found.output === 'string') throw new Error('the cruise gave text, not modules');
  modules = found.output.modules;
});

describe('who may import whom', () => {
  test('the cruise saw the house', () => {
    for (const folder of ['shared', 'electron', 'renderer']) {
      expect(modules.filter(({ source }) => source.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(20);
    }
    const own = modules.filter(({ source }) => /^(shared|electron|renderer)\//.test(source));
    expect(own.some(({ dependencies }) => dependencies.some(({ resolved }) => resolved.startsWith('shared/')))).toBe(
      true,
    );
  });

  test.each(rules)('$says', ({ from, mayNotImport }) => {
    const broken = modules
      .filter(({ source }) => from.test(source))
      .flatMap(({ source, dependencies }) =>
        dependencies
          .map(({ resolved, coreModule }) => (coreModule ? `node:${resolved}` : resolved))
          .filter((target) => mayNotImport.test(target))
          .map((target) => `${source} -> ${target}`),
      );
    expect(broken).toEqual([]);
  });

  test('nothing imports itself in a circle', () => {
    const circles = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ circular }) => circular).map(({ resolved }) => `${source} -> ${resolved}`),
    );
    expect(circles).toEqual([]);
  });
});
