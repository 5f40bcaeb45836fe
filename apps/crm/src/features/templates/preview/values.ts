/** What is typed for each variable, by its name. */
export type TypedValues = Readonly<Record<string, string>>;

const readJson = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

const isStructure = (text: string): boolean => /^[[{]/.test(text) && !text.startsWith('{{');

/** The values that a template is filled with: text as it is typed, lists and groups as JSON. What is left
 *  empty is not given, and `unreadable` names what was meant as JSON and is none. */
export const valuesOf = (
  typed: TypedValues,
): { values: Record<string, unknown>; unreadable: string[] } => {
  const values: [string, unknown][] = [];
  const unreadable: string[] = [];
  for (const [name, text] of Object.entries(typed)) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (!isStructure(trimmed)) {
      values.push([name, text]);
      continue;
    }
    const json = readJson(trimmed);
    if (json) values.push([name, json.value]);
    else unreadable.push(name);
  }
  return { values: Object.fromEntries(values), unreadable };
};
