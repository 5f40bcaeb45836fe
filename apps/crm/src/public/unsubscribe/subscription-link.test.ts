import { describe, expect, it } from 'vitest';
import { readLink } from './subscription-link.ts';

describe('the address of the page', () => {
  it('says who leaves what', () => {
    expect(readLink('?email=a%2Bb%40x.test&topic=outreach&data=tok')).toEqual({
      email: 'a+b@x.test',
      topic: 'outreach',
      token: 'tok',
    });
  });

  it.each([
    '',
    '?status=invalid',
    '?email=a%40x.test&topic=outreach',
    '?email=a%40x.test&topic=gossip&data=tok',
    '?email=a%40x.test&topic=outreach&data=tok&status=invalid',
  ])('is no working link: %s', (search) => {
    expect(readLink(search)).toBeUndefined();
  });
});
