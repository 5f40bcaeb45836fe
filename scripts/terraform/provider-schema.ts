import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An argument of a resource, or of a block within one. */
export interface Argument {
  isRequired: boolean;
  kind: 'string' | 'number' | 'bool' | 'list' | 'map' | 'block';
  /** Of a block: its own arguments, and whether it may stand there more than once. */
  block?: { type: Arguments; isRepeated: boolean };
}

export type Arguments = ReadonlyMap<string, Argument>;

export interface Schema {
  arguments: Arguments;
  /** What can be read of it, as the typings spell it: `domainName`. */
  attributes: ReadonlySet<string>;
}

/** `undefined` for a type that the provider does not know. */
export type FindSchema = (type: string, isData: boolean) => Schema | undefined;

const interfaces = /^export interface (\w+)[^{]*\{\n([\s\S]*?)^\}/gm;
const properties = /\/\*\*([\s\S]*?)\*\/\s*readonly \w+(\??): ([\s\S]*?);\n(?=\s*\/\*\*|$)/g;

const mainClass =
  /^export declare class \w+ extends cdktf\.Terraform(?:Resource|DataSource) \{[\s\S]*?^\}/m;
const getters = /^ {4}get (\w+)\(/gm;

const kindOf = (type: string): Argument['kind'] => {
  if (/\[\]/.test(type)) return 'list';
  if (type.startsWith('{')) return 'map';
  if (type === 'string' || type === 'number') return type;
  return type.startsWith('boolean') ? 'bool' : 'map';
};

/** The typings of a resource: an interface for it, which comes first, one for each of its blocks, and a class
 *  of what can be read of it. */
export const readTypings = (typings: string): Schema => {
  const bodies = new Map(
    [...typings.matchAll(interfaces)].map(([, name = '', text = '']) => [name, text]),
  );

  const argumentOf = (comment: string, optional: string, type: string): Argument => {
    const isRequired = optional === '';
    if (!/^\s*\* \w+ block$/m.test(comment)) return { isRequired, kind: kindOf(type) };
    const [, name = ''] = /^(\w+)/.exec(type) ?? [];
    const isRepeated = type.includes('[]');
    return { isRequired, kind: 'block', block: { type: argumentsOf(name), isRepeated } };
  };

  const argumentsOf = (name: string): Arguments =>
    new Map(
      [...(bodies.get(name) ?? '').matchAll(properties)].map(
        ([, comment = '', optional = '', type = '']) => [
          // The comment leads to the argument's documentation, and so tells its name as Terraform spells it.
          /#(\w+)\}/.exec(comment)?.[1] ?? '',
          argumentOf(comment, optional, type),
        ],
      ),
    );

  const [first = ''] = bodies.keys();
  const [readable = ''] = mainClass.exec(typings) ?? [];
  return {
    arguments: argumentsOf(first),
    attributes: new Set([...readable.matchAll(getters)].map(([, name = '']) => name)),
  };
};

/** Reads the schema of the AWS provider as `@cdktf/provider-aws` carries it in its typings. */
export const providerSchema =
  (packageFolder: string): FindSchema =>
  (type, isData) => {
    const name = type.replace(/^aws_/, '').replaceAll('_', '-');
    const file = join(packageFolder, 'lib', isData ? `data-aws-${name}` : name, 'index.d.ts');
    return existsSync(file) ? readTypings(readFileSync(file, 'utf8')) : undefined;
  };
