import { describe, expect, it } from 'vitest';
import { fillPlaceholders, neededFields, placeholdersIn } from './placeholders.ts';

describe('placeholders', () => {
  it('are a name in two braces, with something to say instead where it is given', () => {
    expect(placeholdersIn('Hi {{first_name|there}}, {{ Home city }} {{.}} {{}} {x}')).toEqual([
      { name: 'first_name', instead: 'there' },
      { name: 'Home city' },
    ]);
  });

  it('are filled one by one, and what is put in is not read again', () => {
    expect(fillPlaceholders('{{a}}{{b}}', ({ name }) => (name === 'a' ? '{{b}} $&' : 'x'))).toBe(
      '{{b}} $&x',
    );
  });

  it('need a value only where nothing stands instead, and are named once', () => {
    expect(neededFields('{{a}} {{b|}} {{a}}', undefined, '{{c}}')).toEqual(['a', 'c']);
  });

  it('are read in time linear in the length of a hostile text', () => {
    const hostile = '{{a'.repeat(200_000) + '{{ '.repeat(200_000) + '{{a|'.repeat(100_000);
    expect(placeholdersIn(hostile)).toEqual([]);
  });
});
