import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password-rules.ts';

describe('a new password', () => {
  it('is taken when it is long enough and said twice', () => {
    expect(passwordProblems('twelve chars', 'twelve chars')).toEqual({});
  });

  it('is refused when it is short, whatever was said again', () => {
    expect(passwordProblems('elevenchars', 'elevenchars')).toEqual({
      password: 'Use at least 12 characters',
    });
  });

  it('is refused when it was mistyped once', () => {
    expect(passwordProblems('twelve chars', 'twelve Chars')).toEqual({
      repeated: 'This is not the same password',
    });
  });
});
