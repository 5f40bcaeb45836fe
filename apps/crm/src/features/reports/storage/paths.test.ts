import { describe, expect, it } from 'vitest';
import { crumbsOf, extensionOf, folderOf, isWithin, nameOf, validatePath } from './paths.ts';

describe('a path', () => {
  it.each([
    '',
    'Exports/',
    'Exports/2026/10/DN-1001/DN-1001.zip',
    'Übersicht (März) – 100%.csv',
    'a..b/c.d.e',
    '...hidden.txt',
    `${'a'.repeat(1_020)}/b`,
  ])('leads where it says: %s', (path) => {
    expect(validatePath(path)).toBe(true);
  });

  it.each([
    ['a way up', '../secret'],
    ['a way up within', 'Exports/../Distro/x.zip'],
    ['a way up at the end', 'Exports/..'],
    ['more dots than two', 'Exports/.../x'],
    ['a place where it is', 'Exports/./x.zip'],
    ['a start at the root', '/etc/passwd'],
    ['an empty part', 'Exports//x.zip'],
    ['a backslash', 'Exports\\..\\x.zip'],
    ['an encoded way up', '%2e%2e/x'],
    ['an encoded slash', 'Exports%2F..%2Fx'],
    ['a way up that is encoded twice', '%252e%252e%252fx'],
    ['full-width dots', 'Exports/\uff0e\uff0e/x'],
    ['a two dot leader', 'Exports/\u2025/x'],
    ['a full-width slash', 'Exports/\uff0f\uff0fx'],
    ['a line end', 'Exports/a\nb'],
    ['NUL', 'Exports/a\0.zip'],
    ['letters that run backwards', 'Exports/a\u202egpj.exe'],
    ['half a character', 'Exports/\ud800'],
    ['a part that only a space is', 'Exports/ /x'],
    ['more bytes than S3 allows', 'ü'.repeat(513)],
  ])('is refused for %s', (_what, path) => {
    expect(validatePath(path)).toBe(false);
  });
});

describe('a folder', () => {
  it('holds what lies in it, and not what only begins like it', () => {
    expect(isWithin('user1', 'user1/a')).toBe(true);
    expect(isWithin('user1/', 'user1/b/c')).toBe(true);
    expect(isWithin('', 'anything')).toBe(true);
    expect(isWithin('user1', 'user10/a')).toBe(false);
    expect(isWithin('user1/', 'user1')).toBe(false);
    expect(isWithin('user1', 'User1/a')).toBe(false);
  });

  it('is told by the way to it', () => {
    expect(crumbsOf('Exports/2026/')).toEqual([
      { name: 'Exports', folder: 'Exports/' },
      { name: '2026', folder: 'Exports/2026/' },
    ]);
    expect(crumbsOf('')).toEqual([]);
    expect([folderOf('a/b/c.zip'), folderOf('a/b/'), folderOf('a')]).toEqual(['a/b/', 'a/', '']);
  });
});

it('the name and the type of a file are its last part', () => {
  expect([nameOf('a/b.ZIP'), nameOf('a/b/')]).toEqual(['b.ZIP', 'b']);
  expect([extensionOf('a/b.tar.GZ'), extensionOf('a.b/c')]).toEqual(['gz', '']);
});
