export type Item = Record<string, unknown>;

/** What an expression's placeholders stand for. */
export interface Placeholders {
  names: Readonly<Record<string, string>>;
  values: Readonly<Record<string, unknown>>;
}

const clauses = /(?<verb>SET|ADD|REMOVE) (?<list>.+?)(?= (?:SET|ADD|REMOVE) |$)/g;

const pairsOf = (list: string, separator: string): [string, string][] =>
  list.split(/, (?![^(]*\))/).map((pair) => {
    const [name = '', value = ''] = pair.split(separator);
    return [name, value];
  });

/** The item after an update, whose expression is of one of the forms that the adapters use. */
export const updated = (
  before: Item,
  expression: string,
  { names, values }: Placeholders,
): Item => {
  const after = { ...before };
  const nameOf = (text: string) => names[text] ?? text;
  const valueOf = (text: string): unknown => {
    const [, name, otherwise] = /^if_not_exists\((.+), (.+)\)$/.exec(text) ?? [];
    if (name !== undefined && otherwise !== undefined)
      return before[nameOf(name)] ?? valueOf(otherwise);
    if (!(text in values)) throw new Error(`An update of another form: ${expression}`);
    return values[text];
  };
  for (const { groups } of expression.matchAll(clauses)) {
    const { verb, list = '' } = groups ?? {};
    if (verb === 'REMOVE') for (const name of list.split(', ')) delete after[nameOf(name)];
    else {
      for (const [text, value] of pairsOf(list, verb === 'SET' ? ' = ' : ' ')) {
        const name = nameOf(text);
        const given = valueOf(value);
        after[name] = verb === 'SET' ? given : Number(after[name] ?? 0) + Number(given);
      }
    }
  }
  return after;
};

const conditions =
  /^(?<pk>\S+) = (?<of>\S+)(?: AND (?:begins_with\((?<sk1>[^,]+), (?<prefix>[^)]+)\)|(?<sk2>\S+) BETWEEN (?<from>\S+) AND (?<to>\S+)|(?<sk3>\S+) < (?<before>\S+)))?$/;

/** Which items of one partition a query asks for. */
export const queried = (expression: string, { names, values }: Placeholders) => {
  const { groups } = conditions.exec(expression) ?? {};
  if (!groups) throw new Error(`A query of another form: ${expression}`);
  const { pk = '', of = '', prefix, from, to, before } = groups;
  const nameOf = (text = '') => names[text] ?? text;
  const textOf = (text: string) => String(values[text]);
  const sk = nameOf(groups['sk1'] ?? groups['sk2'] ?? groups['sk3'] ?? '');
  return {
    partitionKey: nameOf(pk),
    partition: textOf(of),
    isWanted: (item: Item): boolean => {
      const key = String(item[sk]);
      if (prefix !== undefined) return key.startsWith(textOf(prefix));
      if (before !== undefined) return key < textOf(before);
      return from === undefined || to === undefined || (key >= textOf(from) && key <= textOf(to));
    },
  };
};
