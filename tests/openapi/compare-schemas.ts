import type { Schema } from './document-shape.ts';

/** `input` is what callers write, `output` what they read: breaking the one differs from breaking
 *  the other. */
export type Direction = 'input' | 'output';

const same = ['format', 'default', 'minimum', 'maximum', 'maxLength'] as const;

const variantsOf = (schema: Schema): Schema[] => schema.oneOf ?? schema.anyOf ?? [schema];

const compareProperties = (ref: Schema, ours: Schema, at: string, way: Direction): string[] =>
  Object.entries(ref.properties ?? {}).flatMap(([name, schema]) => {
    const own = ours.properties?.[name];
    return own ? compareSchemas(schema, own, `${at}.${name}`, way) : [`${at}.${name} is missing`];
  });

/** What we ask for and the reference does not: its callers would be refused. */
const newDemands = (ref: Schema, ours: Schema, at: string): string[] =>
  (ours.required ?? [])
    .filter((name) => !ref.required?.includes(name))
    .map((name) => `${at}.${name} has become required`);

const compareFreeFields = (ref: Schema, ours: Schema, at: string, way: Direction): string[] => {
  const [asked, own] = [ref.additionalProperties, ours.additionalProperties];
  if (asked === undefined || asked === false) return [];
  if (own === undefined || own === false) return [`${at} takes no other fields`];
  return typeof asked === 'object' && typeof own === 'object'
    ? compareSchemas(asked, own, `${at}.*`, way)
    : [];
};

const compareVariant = (ref: Schema, ours: Schema, at: string, way: Direction): string[] => {
  if (ref.type !== undefined && ours.type !== undefined && ref.type !== ours.type) {
    return [`${at} is ${ours.type} instead of ${ref.type}`];
  }
  const found = same
    .filter((key) => ref[key] !== undefined && ref[key] !== ours[key])
    .map((key) => `${at} has ${key} ${String(ours[key])} instead of ${String(ref[key])}`);
  const values = ref.enum?.filter((value) => !ours.enum?.includes(value)) ?? [];
  // An object without fields is any object: the reference leaves its shape to the reader.
  const isShaped = ref.properties !== undefined || ref.required !== undefined;
  return [
    ...found,
    ...values.map((value) => `${at} does not know ${String(value)}`),
    ...compareProperties(ref, ours, at, way),
    ...(way === 'input' && isShaped ? newDemands(ref, ours, at) : []),
    ...compareFreeFields(ref, ours, at, way),
    ...(ref.items ? compareSchemas(ref.items, ours.items ?? {}, `${at}[]`, way) : []),
  ];
};

/** Where `ours` falls short of `ref`, one sentence each. More than the reference has is welcome. */
export const compareSchemas = (ref: Schema, ours: Schema, at: string, way: Direction): string[] =>
  variantsOf(ref).flatMap((variant) => {
    const attempts = variantsOf(ours).map((own) => compareVariant(variant, own, at, way));
    return attempts.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
