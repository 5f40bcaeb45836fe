import { describe, expect, it } from 'vitest';
import { readConfigurations, readStages } from '../../scripts/terraform/read-configuration.ts';
import { expressionsOf, referableIn, referencesOf } from '../../scripts/terraform/references.ts';

const modules = await readConfigurations();
const stages = await readStages();
const byFolder = modules.map((each) => [each.folder, each] as const);
const root = modules.find(({ folder }) => folder === 'terraform');

const ownArguments = new Set(['source', 'for_each', 'count', 'depends_on', 'providers']);
const isRequired = (variable: object): boolean => !Object.hasOwn(variable, 'default');

describe('a module', () => {
  it.each(byFolder)('%s refers to nothing that is not there', (_folder, module) => {
    const known = referableIn(module, modules);
    expect([...referencesOf(module)].filter((each) => !known.has(each))).toEqual([]);
  });

  it.each(byFolder)('%s declares no variable and no local that it does not use', (_, module) => {
    const used = referencesOf(module);
    const declared = [
      ...Object.keys(module.variables).map((name) => `var.${name}`),
      ...Object.keys(module.locals).map((name) => `local.${name}`),
    ];
    expect(declared.filter((each) => !used.has(each))).toEqual([]);
  });

  it.each(byFolder)('%s describes its variables and outputs, and types the former', (_, module) => {
    for (const variable of Object.values(module.variables)) {
      expect(variable).toMatchObject({ description: expect.any(String), type: expect.anything() });
    }
    for (const output of Object.values(module.outputs)) {
      expect(output).toMatchObject({ description: expect.any(String) });
    }
  });

  it('is given what it needs and nothing else, wherever it is called', () => {
    for (const { calls } of modules) {
      for (const { source, body } of calls) {
        const called = modules.find(({ folder }) => folder === source)?.variables ?? {};
        const given = Object.keys(body).filter((name) => !ownArguments.has(name));
        const needed = Object.keys(called).filter((name) => isRequired(called[name] ?? {}));
        expect(Object.keys(called)).toEqual(expect.arrayContaining(given));
        expect(given).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  it.each(byFolder.slice(1))('%s is called, and all that it puts out is used', (folder, module) => {
    const callers = modules.filter(({ calls }) => calls.some(({ source }) => source === folder));
    const texts = callers.flatMap(expressionsOf);
    const unused = Object.keys(module.outputs).filter(
      (output) => !texts.some((text) => text.includes(`.${output}`)),
    );
    expect(callers).not.toEqual([]);
    expect(unused).toEqual([]);
  });
});

describe('the search for references', () => {
  const module = {
    folder: 'terraform/greeting',
    blocks: [],
    calls: [{ name: 'hall', source: 'terraform/hall', body: {} }],
    variables: { name: {} },
    outputs: {},
    locals: { words: '${var.name} ${module.hall["big"].door} ${local.lost[var.gone]}' },
  };
  const hall = { ...module, folder: 'terraform/hall', calls: [], outputs: { door: {} } };

  it('sees what is asked of modules, and what stands in an index', () => {
    const found = [...referencesOf(module)].toSorted();
    expect(found).toEqual([
      'local.lost',
      'module.hall',
      'module.hall.door',
      'var.gone',
      'var.name',
    ]);
  });

  it('knows what is there', () => {
    const known = referableIn(module, [module, hall]);
    expect([...referencesOf(module)].filter((each) => !known.has(each)).toSorted()).toEqual([
      'local.lost',
      'var.gone',
    ]);
  });
});

describe('a stage', () => {
  it('is dev, staging or prod, each in an account of its own', () => {
    expect([...stages.keys()]).toEqual(['dev', 'prod', 'staging']);
    const accounts = [...stages.values()].map((stage) => stage['account_id']);
    expect(new Set(accounts).size).toBe(3);
  });

  it.each([...stages])('%s gives all that is asked for, and is called so', (name, given) => {
    const variables = root?.variables ?? {};
    const needed = Object.keys(variables).filter((each) => isRequired(variables[each] ?? {}));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(needed));
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(Object.keys(given)));
    expect(given['stage']).toBe(name);
  });
});
