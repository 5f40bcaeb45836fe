import type { Argument, Arguments, FindSchema } from './provider-schema.ts';
import type { Block, Body } from './read-configuration.ts';

/** Arguments that every block may have. */
const terraformsOwn = ['for_each', 'count', 'provider', 'depends_on', 'lifecycle'];

const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isExpression = (value: unknown): boolean => typeof value === 'string' && value.includes('${');

/** Terraform reads numbers and booleans out of texts, and writes them there. */
const fits = (value: unknown, kind: Argument['kind']): boolean => {
  if (value === null || isExpression(value)) return true;
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'map') return isBody(value);
  if (kind === 'block') return false;
  if (kind === 'string') return ['string', 'number', 'boolean'].includes(typeof value);
  if (kind === 'number') return !Number.isNaN(Number(value));
  return typeof value === 'boolean' || value === 'true' || value === 'false';
};

/** `dynamic` blocks stand for those that they make. */
const withDynamic = ({ dynamic, ...rest }: Body): Body => {
  if (!isBody(dynamic)) return rest;
  const made = Object.entries(dynamic).map(([name, blocks]): [string, unknown] => [
    name,
    [blocks].flat().flatMap((each) => (isBody(each) ? each['content'] : [])),
  ]);
  return { ...rest, ...Object.fromEntries(made) };
};

const checkBody = (where: string, given: Body, known: Arguments): string[] => {
  const body = withDynamic(given);
  const missing = [...known]
    .filter(([name, { isRequired }]) => isRequired && !Object.hasOwn(body, name))
    .map(([name]) => `${where} lacks ${name}`);
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const argument = known.get(name);
    return argument ? checkValue(`${where}.${name}`, value, argument) : [`${where} has no ${name}`];
  });
  return [...missing, ...wrong];
};

const checkValue = (where: string, value: unknown, { kind, block }: Argument): string[] => {
  if (!block) return fits(value, kind) ? [] : [`${where} is no ${kind}`];
  if (!Array.isArray(value)) return [`${where} is a block, not an argument`];
  const tooMany = value.length > 1 && !block.isRepeated ? [`${where} stands there twice`] : [];
  return [
    ...tooMany,
    ...value.flatMap((each) => (isBody(each) ? checkBody(where, each, block.type) : [])),
  ];
};

/** What the provider would refuse of a resource or a data source, in words; empty when nothing. */
export const checkArguments = (
  { address, type, isData, body }: Block,
  findSchema: FindSchema,
): string[] => {
  const known = findSchema(type, isData)?.arguments;
  if (!known) return [`${address}: the provider knows no ${type}`];
  const own = Object.entries(body).filter(([name]) => !terraformsOwn.includes(name));
  return checkBody(address, Object.fromEntries(own), known);
};
