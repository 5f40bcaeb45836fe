import { describe, expect, it } from 'vitest';
import { nothingYet } from './campaign.ts';
import { judgeFeedback } from './judge-feedback.ts';

const judge = (delivered: number, bounced: number, complained = 0, forgiven = nothingYet) =>
  judgeFeedback({ delivered, bounced, complained }, forgiven);

describe('what comes back', () => {
  it('stops a campaign at more than 5 % bounces, of a hundred at least', () => {
    expect(judge(95, 5)).toBeUndefined();
    expect(judge(94, 6)).toBe('bounces');
    expect(judge(0, 99)).toBeUndefined();
    expect(judge(0, 100)).toBe('bounces');
  });

  it('stops it at more than 0.1 % complaints, of a thousand delivered at least', () => {
    expect(judge(1000, 0, 1)).toBeUndefined();
    expect(judge(1000, 0, 2)).toBe('complaints');
    expect(judge(999, 0, 50)).toBeUndefined();
  });

  it('is held against it once: what a colleague has seen is forgiven', () => {
    const seen = { delivered: 94, bounced: 6, complained: 0 };
    expect(judge(94, 6, 0, seen)).toBeUndefined();
    expect(judge(180, 19, 0, seen)).toBeUndefined();
    expect(judge(188, 12, 0, seen)).toBe('bounces');
  });
});
