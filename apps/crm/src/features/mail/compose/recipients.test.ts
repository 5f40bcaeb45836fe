import { describe, expect, it } from 'vitest';
import { addRecipients, readRecipient } from './recipients.ts';

describe('recipients', () => {
  it('list each person once, whatever the case and the display name', () => {
    expect(addRecipients(['Ana <ana@x.test>'], ['ANA@x.test', 'bo@x.test'])).toEqual({
      list: ['Ana <ana@x.test>', 'bo@x.test'],
      repeated: 1,
    });
  });

  it('keep what cannot be read, marked, so that it can be mended', () => {
    expect(readRecipient('bo@')).toEqual({ text: 'bo@', address: undefined });
  });
});
