/** An amount in the smallest unit of its currency; never a fraction. */
export interface Money {
  /** `USD` */
  currency: string;
  units: bigint;
}

interface Notation {
  /** How many digits stand behind the point: 2 for USD, none for JPY, 3 for KWD. */
  digits: number;
  /** `$` */
  symbol: string | undefined;
}

const notationIn = (currency: string): Notation => {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const format = new Intl.NumberFormat('en', style);
  return {
    digits: format.resolvedOptions().maximumFractionDigits ?? 2,
    symbol: format.formatToParts(0).find(({ type }) => type === 'currency')?.value,
  };
};

const notations = new Map<string, Notation>();

/** Each is looked up once: to make a format takes longer than to read a hundred amounts. */
const notationOf = (currency: string): Notation => {
  const notation = notations.get(currency) ?? notationIn(currency);
  notations.set(currency, notation);
  return notation;
};

// Each part ends where the next begins, and all are bounded: no text makes this backtrack.
const amount =
  /^(-?)([^\d\s.,-]{0,3}) ?(-?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.(\d{1,6}))? ?([^\d\s.,-]{0,3})$/u;

/** By their codes: a slip of the pen is three letters as well. */
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** The currency that an amount names, by its code or by the sign that `usual` has; `usual` where it names
 *  none. */
const currencyNamed = (named: string, usual: string): string | undefined => {
  const isUsual = named === '' || (currencies.has(usual) && named === notationOf(usual).symbol);
  const currency = isUsual ? usual : named;
  return currencies.has(currency) ? currency : undefined;
};

/** Reads `1204.5`, `-1,204.50 USD` or `$1,204.50`. Undefined for whatever could be read in two ways, and for
 *  more digits than the currency has. */
export const parseMoney = (text: string, usual: string): Money | undefined => {
  const plain = text
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .replace('\u2212', '-')
    .trim();
  const [, sign = '', before = '', inner = '', whole, part = '', after = ''] =
    amount.exec(plain) ?? [];
  if (whole === undefined || (sign && inner) || (before && after)) return undefined;
  const currency = currencyNamed(before || after, usual);
  if (currency === undefined) return undefined;
  const { digits } = notationOf(currency);
  if (part.length > digits) return undefined;
  const units = BigInt(whole.replaceAll(',', '') + part.padEnd(digits, '0'));
  return { currency, units: sign || inner ? -units : units };
};

const grouped = new Intl.NumberFormat('en');

/** `-1,204.50 USD`, which `parseMoney` reads back. */
export const formatMoney = ({ currency, units }: Money): string => {
  const { digits } = notationOf(currency);
  const text = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const whole = grouped.format(BigInt(text.slice(0, text.length - digits)));
  const part = digits > 0 ? `.${text.slice(-digits)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${part} ${currency}`;
};

/** One sum for each currency, in the order in which they first occur. */
export const sumsOf = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<string, bigint>();
  for (const { currency, units } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + units);
  return [...sums].map(([currency, units]) => ({ currency, units }));
};
