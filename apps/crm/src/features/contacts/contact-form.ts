import type { FieldProblems } from './field-problems.ts';

/** A contact as it is typed. Lists are texts with commas between. */
export interface ContactForm {
  name: string;
  customIds: string;
  tags: string;
  fields: readonly FieldRow[];
}

export interface FieldRow {
  /** Tells rows apart while they are edited. */
  key: number;
  name: string;
  value: string;
}

export const emptyForm: ContactForm = { name: '', customIds: '', tags: '', fields: [] };

interface Known {
  name?: string | undefined;
  customIds: readonly string[];
  tags: readonly string[];
  fields: Readonly<Record<string, string>>;
}

export const formOf = ({ name = '', customIds, tags, fields }: Known): ContactForm => ({
  name,
  customIds: customIds.join(', '),
  tags: tags.join(', '),
  fields: Object.entries(fields).map(([field, value], key) => ({ key, name: field, value })),
});

const listOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const isFilled = ({ name, value }: FieldRow): boolean => name.trim() !== '' && value.trim() !== '';

/** What the form says. Fields without a name or a value are none. */
export const valuesOf = ({ name, customIds, tags, fields }: ContactForm) => ({
  name: name.trim(),
  customIds: listOf(customIds),
  tags: listOf(tags),
  fields: Object.fromEntries(
    fields.filter(isFilled).map((field) => [field.name.trim(), field.value.trim()]),
  ),
});

/** What has to be said to have a contact become what the form says: an emptied name or field goes. */
export const changeTo = (form: ContactForm, before: Known) => {
  const { name, fields, ...lists } = valuesOf(form);
  const gone = Object.keys(before.fields).filter((field) => !(field in fields));
  return {
    ...lists,
    name: name === '' ? null : name,
    fields: { ...fields, ...Object.fromEntries(gone.map((field) => [field, null])) },
  };
};

/** What only the form can see: fields that cannot be told from each other, or have a part missing. */
export const formProblems = ({ fields }: ContactForm): FieldProblems => {
  const named = fields.map(({ name }) => name.trim()).filter((name) => name !== '');
  if (new Set(named).size < named.length) return { fields: 'Two fields have the same name' };
  const isHalf = ({ name, value }: FieldRow) => name.trim() === '' && value.trim() !== '';
  return fields.some(isHalf) ? { fields: 'A field needs a name' } : {};
};
