import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** As DynamoDB tells it apart. */
export type StoredItem = Record<string, AttributeValue>;

const bytes = (text: string): number => Buffer.byteLength(text);

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** About a byte for two significant digits, one more, and one for a minus. */
const numberSize = (text: string): number => {
  const digits = text.replaceAll(/^-?0*\.?0*|\.|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

/** Of a list or a map, and for each of its members. */
const nesting = 3;
const member = 1;

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L) return nesting + sum(value.L.map((each) => member + valueSize(each)));
  if (value.M) return nesting + member * Object.keys(value.M).length + itemSize(value.M);
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1;
  throw new Error(`No rule for ${JSON.stringify(value)}`);
};

/** In bytes, by the rules that AWS publishes: names and values in UTF-8. */
export const itemSize = (item: StoredItem): number =>
  sum(Object.entries(item).map(([name, value]) => bytes(name) + valueSize(value)));
