import type { SesRecord } from './ses-record.ts';
import { tagList } from './said.ts';

type Tags = NonNullable<SesRecord['mail']['tags']>;

const textsOf = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];

const numbered = /^tag_(\d{1,3})$/;

/** What SES adds by itself, and what we tell mails apart by. */
const isNoTag = (name: string): boolean =>
  /^(?:ses:.*|send_id|delivery_id|recipient|variable_.*)$/.test(name);

/** Tags as we number them, in their order, then those of another sender, who names each value. */
export const sesTagsOf = (tags: Tags = {}): string[] => {
  const entries = Object.entries(tags);
  const ours = entries
    .flatMap(([name, values]) => {
      const number = numbered.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), texts: textsOf(values) }];
    })
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ texts }) => texts);
  const others = entries
    .filter(([name]) => !isNoTag(name) && !numbered.test(name))
    .flatMap(([name, values]) => textsOf(values).map((value) => `${name}:${value}`));
  return tagList([...ours, ...others.toSorted()]);
};

/** The first value of one tag. */
export const sesTag = (tags: Tags | undefined, name: string): string | undefined =>
  textsOf(tags?.[name])[0]?.trim() || undefined;
