import { describe, expect, it } from 'vitest';
import { addPeople, addressOf, faultyFirst, fieldsOf } from './person.ts';

describe('the people of a mail', () => {
  it('are listed once each, whatever the case and the display name', () => {
    const { people, repeated } = addPeople(
      [{ email: 'Ana <ana@x.test>' }],
      [{ email: 'ANA@x.test', fields: { City: 'Oslo' } }, { email: 'bo@x.test' }],
    );
    expect(people.map(({ email }) => email)).toEqual(['Ana <ana@x.test>', 'bo@x.test']);
    expect(people[0]?.fields).toEqual({ City: 'Oslo' });
    expect(repeated).toBe(1);
  });

  it('keep what cannot be read, in front, so that it can be mended', () => {
    const people = [{ email: 'ana@x.test' }, { email: 'bo@' }];
    expect(people.map(addressOf)).toEqual(['ana@x.test', undefined]);
    expect(faultyFirst(people).map(({ email }) => email)).toEqual(['bo@', 'ana@x.test']);
  });

  it('have their address and their name as fields, too', () => {
    expect(fieldsOf({ email: 'Ana <ana@x.test>', fields: { City: 'Oslo' } })).toEqual({
      email: 'ana@x.test',
      name: 'Ana',
      City: 'Oslo',
    });
  });
});
