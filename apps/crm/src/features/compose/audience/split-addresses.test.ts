import { describe, expect, it } from 'vitest';
import { splitAddresses } from './split-addresses.ts';

describe('pasted addresses', () => {
  it.each([
    [
      'a@x.test, b@x.test;c@x.test\r\nd@x.test\n\n',
      ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test'],
    ],
    [
      '"Doe, Jane" <jane@x.test>, Ana <ana@x.test>',
      ['"Doe, Jane" <jane@x.test>', 'Ana <ana@x.test>'],
    ],
    ['"Doe <jane@x.test>\nana@x.test', ['"Doe <jane@x.test>', 'ana@x.test']],
    [' \n ,; ', []],
  ])('are cut where one ends and the next begins: %j', (text, addresses) => {
    expect(splitAddresses(text)).toEqual(addresses);
  });
});
