import fc from 'fast-check';
import * as z from 'zod';

type Json = z.core.JSONSchema.BaseSchema;
type Known = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** A few people, so that the same one is met again and again. */
const addresses = [
  'ana@example.com',
  'Ana@Example.com',
  'user+tag@example.com',
  '"a b"@example.com',
  'Bob <bob@example.com>',
  'ola@yourdomain.com',
  // A colleague, whom few have invited.
  'nia@distro-nation.com',
];

/** What people write, and now and then whatever a string can hold. */
const anyText = (least: number, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: most }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: least, maxLength: most }) },
  );

/** Names of letters of any language, whose pattern the generator cannot read. */
const word = fc.string({
  unit: fc.constantFrom('a', 'Z', 'é', 'ß', '9', ' ', '_', '.', '-'),
  minLength: 1,
  maxLength: 12,
});

const matching = (pattern: string): fc.Arbitrary<string> =>
  pattern.includes(String.raw`\p{`) ? word : fc.stringMatching(new RegExp(pattern));

const text = ({ format, pattern, minLength, maxLength }: Json): fc.Arbitrary<string> => {
  if (format === 'email') return fc.constantFrom(...addresses);
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((at) => at.toISOString());
  if (pattern !== undefined) return matching(pattern);
  const [least, most] = [minLength ?? 0, Math.min(maxLength ?? 40, 40)];
  return anyText(least, Math.max(least, most));
};

const number = ({ type, minimum, maximum }: Json): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.max(minimum ?? 0, -(2 ** 31)), max: Math.min(maximum ?? 1e6, 1e6) })
    : fc.double({ min: minimum ?? 0, max: Math.min(maximum ?? 4e9, 4e9), noNaN: true });

const list = (items: Json, { minItems = 0, maxItems = 5 }: Json, known: Known) =>
  fc.array(fromJson(items, known), { minLength: minItems, maxLength: Math.min(maxItems, 5) });

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const object = (schema: Json, known: Known): fc.Arbitrary<object> => {
  const { properties = {}, required = [], additionalProperties: more } = schema;
  const fields = Object.entries(properties).filter((each): each is [string, Json] =>
    isSchema(each[1]),
  );
  const named = fc.record(
    Object.fromEntries(
      fields.map(([name, field]) => {
        const guessed = fromJson(field, known);
        // An id has another form for each kind of thing, so that most known ones are none here.
        const own = known[name] ?? guessed;
        return [name, name === 'id' ? fc.oneof(own, own, own, guessed) : own];
      }),
    ),
    { requiredKeys: required },
  );
  if (!isSchema(more)) return named;
  const key = fc.string({ minLength: 1, maxLength: 12 });
  const free = fc.dictionary(key, fromJson(more, known), { maxKeys: 3 });
  return fc.tuple(free, named).map(([others, own]) => ({ ...others, ...own }));
};

const fromJson = (schema: Json, known: Known): fc.Arbitrary<unknown> => {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return fc.oneof(...variants.map((variant) => fromJson(variant, known)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return list(isSchema(schema.items) ? schema.items : {}, schema, known);
    case 'object':
      return object(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
};

/** What a caller may send where `schema` is asked for. `known` gives fields by their names whose
 *  valid values can't be guessed. */
export const validInput = (schema: z.ZodType, known: Known): fc.Arbitrary<unknown> =>
  fromJson(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), known).filter(
    (input) => schema.safeParse(input).success,
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changed = (
  schema: z.ZodType,
  known: Known,
  junk: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> =>
  fc
    .tuple(validInput(schema, known), junk, fc.nat(7), fc.constantFrom('drop', 'replace', 'add'))
    .map(([input, value, index, change]) => {
      if (!isRecord(input)) return value;
      const names = Object.keys(input);
      const name = change === 'add' ? 'unexpected' : (names[index % names.length] ?? 'unexpected');
      const { [name]: _gone, ...others } = input;
      return change === 'drop' ? others : { ...others, [name]: value };
    });

/** What `schema` refuses: a valid input with one field gone, replaced by junk, or too many.
 *  Undefined where nothing of the kind is refused. */
export const invalidInput = (
  schema: z.ZodType,
  known: Known,
  junk: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> | undefined => {
  const isRefused = (input: unknown) => !schema.safeParse(input).success;
  const inputs = changed(schema, known, junk);
  const found = fc.sample(inputs, { numRuns: 100, seed: 1 }).some(isRefused);
  return found ? inputs.filter(isRefused) : undefined;
};
