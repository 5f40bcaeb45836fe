import { describe, expect, it } from 'vitest';
import { parseUriList, readOneClick } from './list-unsubscribe.ts';

const list = (value: string): [string, string] => ['List-Unsubscribe', value];
const post: [string, string] = ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'];

describe('readOneClick', () => {
  it.each([
    ['https alone', '<https://example.com/u?data=a>', 'https://example.com/u?data=a'],
    [
      'https before mailto',
      '<https://example.com/u>, <mailto:u@example.com>',
      'https://example.com/u',
    ],
    [
      'mailto before https',
      '<mailto:u@example.com>,\r\n <https://example.com/u>',
      'https://example.com/u',
    ],
    ['http on localhost', '<http://localhost:3001/dev/u>', 'http://localhost:3001/dev/u'],
    ['http on 127.0.0.1', '<http://127.0.0.1:3001/u>', 'http://127.0.0.1:3001/u'],
  ])('takes %s', (_, value, url) => {
    expect(readOneClick([list(value), post])).toEqual({ ok: true, url });
  });

  it('knows the headers in any letter case', () => {
    const headers: [string, string][] = [
      ['list-unsubscribe', '<https://example.com/u>'],
      ['LIST-UNSUBSCRIBE-POST', 'List-Unsubscribe=One-Click'],
    ];
    expect(readOneClick(headers)).toMatchObject({ ok: true });
  });

  const good = list('<https://example.com/u>');
  it.each<[string, [string, string][], string]>([
    ['no List-Unsubscribe', [post], 'no List-Unsubscribe header'],
    ['no List-Unsubscribe-Post', [good], 'no List-Unsubscribe-Post header'],
    ['two List-Unsubscribe', [good, good, post], 'List-Unsubscribe appears 2 times'],
    ['two List-Unsubscribe-Post', [good, post, post], 'List-Unsubscribe-Post appears 2 times'],
    ['mailto alone', [list('<mailto:u@example.com>'), post], 'it holds 0'],
    ['two https URIs', [list('<https://a.example/>, <https://b.example/>'), post], 'it holds 2'],
    ['http elsewhere', [list('<http://example.com/u>'), post], 'http'],
    [
      'http on a host that only looks local',
      [list('<http://localhost.example.com/>'), post],
      'http',
    ],
    ['a URI without brackets', [list('https://example.com/u'), post], 'it holds 0'],
    ['a space inside the URI', [list('<https://example.com/ u>'), post], 'malformed'],
    ['another postarg', [good, ['List-Unsubscribe-Post', 'List-Unsubscribe=one-click']], 'exactly'],
    ['a trailing space in the postarg', [good, [post[0], `${post[1]} `]], 'exactly'],
  ])('refuses %s', (_, headers, problem) => {
    const result = readOneClick(headers);
    expect(result.ok ? '' : result.problems.join()).toContain(problem);
  });
});

describe('parseUriList', () => {
  it('ignores what follows an item that is not followed by a comma', () => {
    expect(parseUriList('<https://a.example/> or <https://b.example/>')).toEqual([
      'https://a.example/',
    ]);
  });

  it('is empty when a bracket never closes', () => {
    expect(parseUriList('<https://a.example/')).toEqual([]);
  });
});
