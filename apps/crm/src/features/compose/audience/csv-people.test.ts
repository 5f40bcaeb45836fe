import { expect, it } from 'vitest';
import { fieldNameOf, fieldsIn, guessColumns, peopleIn } from './csv-people.ts';

const file = {
  name: 'people.csv',
  header: ['Full name', 'E-Mail', 'City (home)', 'constructor', ''],
  rows: new Map([
    [2, ['Ana', ' ana@x.test ', 'Oslo\nNorway', 'x', 'y']],
    [3, ['Bo', 'bo@x.test', '']],
    [4, ['Nobody', '']],
  ]),
};

it('takes everybody from a file who has an address, with their name and their fields', () => {
  const columns = guessColumns(file);
  expect(columns).toEqual({ email: 1, name: 0 });
  expect(fieldsIn(file, columns)).toEqual(['City home']);
  expect(peopleIn(file, columns)).toEqual([
    { email: 'ana@x.test', name: 'Ana', fields: { 'City home': 'Oslo Norway' } },
    { email: 'bo@x.test', name: 'Bo' },
  ]);
});

it('says of people what was known of them before an export kept it from being run as a formula', () => {
  const exported = { ...file, rows: new Map([[2, ['Ana', 'ana@x.test', "'+47 22"]]]) };
  const [ana] = peopleIn(exported, guessColumns(exported));
  expect(ana?.fields).toEqual({ 'City home': '+47 22' });
});

it('finds the addresses by their looks where no heading tells', () => {
  expect(guessColumns({ ...file, header: ['a', 'b', 'c'] })).toEqual({ email: 1, name: -1 });
});

it.each([
  ['Ort / Land', 'Ort Land'],
  ['__id__', 'id'],
  ['€', ''],
])('calls the field of the heading %s %j', (heading, field) => {
  expect(fieldNameOf(heading)).toBe(field);
});
