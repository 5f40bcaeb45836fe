import { unguarded } from '@distronation/api-client';
import { parseAddress } from '@distronation/contracts';
import type { ParsedFile } from '../../../lib/contacts/parse-file.ts';
import type { Person } from './person.ts';

/** Which column says what; every other column is a field of its own heading. */
export interface Columns {
  email: number;
  /** -1: no column. */
  name: number;
}

const isAddressHeading = (heading: string): boolean =>
  /^(?:e-?mail|e-?mail[ _-]?address|address|mail)$/i.test(heading);
const isNameHeading = (heading: string): boolean =>
  /^(?:name|full[ _-]?name|contact|contact[ _-]?name)$/i.test(heading);

/** By the headings; where none tells the address, by what its cells look like. */
export const guessColumns = ({ header, rows }: ParsedFile): Columns => {
  const named = header.findIndex(isAddressHeading);
  const [first] = rows.values();
  const looksLikeOne = first?.findIndex((cell) => parseAddress(cell.trim()) !== undefined) ?? -1;
  return { email: named === -1 ? looksLikeOne : named, name: header.findIndex(isNameHeading) };
};

const maxFields = 30;
const longestValue = 500;
const longestName = 40;

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();

/** A heading as a field may be called; empty for one of which nothing is left. */
export const fieldNameOf = (heading: string): string =>
  oneLine(heading.replaceAll(/[^\p{L}\p{N} _.-]/gu, ' '))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, longestName)
    .replace(/[^\p{L}\p{N}]+$/u, '');

const fieldColumns = (header: readonly string[], { email, name }: Columns) =>
  header
    .map((heading, index) => ({ index, field: fieldNameOf(heading) }))
    .filter(({ index, field }) => index !== email && index !== name && field !== '')
    .filter(({ field }) => !(field in {}))
    .slice(0, maxFields);

/** The fields that a file's columns give. */
export const fieldsIn = ({ header }: ParsedFile, columns: Columns): string[] =>
  fieldColumns(header, columns).map(({ field }) => field);

const cellOf = (cells: readonly string[], index: number): string =>
  unguarded(oneLine(cells[index] ?? ''));

/** Everybody in a file whose row names an address, readable or not. */
export const peopleIn = (file: ParsedFile, columns: Columns): Person[] => {
  const extra = fieldColumns(file.header, columns);
  return [...file.rows.values()].flatMap((cells) => {
    const email = cellOf(cells, columns.email);
    if (email === '') return [];
    const name = cellOf(cells, columns.name).slice(0, 120);
    const fields = Object.fromEntries(
      extra
        .map(({ index, field }) => [field, cellOf(cells, index).slice(0, longestValue)] as const)
        .filter(([, value]) => value !== ''),
    );
    return {
      email,
      ...(name === '' ? {} : { name }),
      ...(Object.keys(fields).length === 0 ? {} : { fields }),
    };
  });
};
