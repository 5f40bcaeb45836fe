import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngagementMark } from '../engagement.ts';
import { markOf } from '../readings/marks.ts';
import { testEvent } from '../testing/test-event.ts';
import { packMarks, unpackMarks } from './pack-engagement.ts';

const hash = fc.stringMatching(/^[\w-]{4,8}$/);

const mark: fc.Arbitrary<EngagementMark> = fc.record(
  {
    id: hash,
    kind: fc.constantFrom('opened', 'clicked'),
    at: fc.integer({ min: -8.64e15, max: 8.64e15 }),
    signal: fc.constantFrom(
      'none',
      'image_proxy',
      'provider_bot',
      'privacy_proxy',
      'scanner_agent',
    ),
    link: hash,
  },
  { requiredKeys: ['id', 'kind', 'at', 'signal'] },
);

describe('packed marks', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(mark), (marks) => {
        expect(unpackMarks(packMarks(marks))).toEqual(marks);
      }),
    );
  });

  it('are still read as they were written in the first form', () => {
    const at = Date.UTC(2026, 10, 1, 9);
    expect(unpackMarks(['1o-mvxln6o0.Ab3_xZ', '1csmvxln6o0.9fK2-w.q1Zw'])).toEqual([
      { id: 'Ab3_xZ', kind: 'opened', at, signal: 'none' },
      { id: '9fK2-w', kind: 'clicked', at, signal: 'scanner_agent', link: 'q1Zw' },
    ]);
  });

  it('take less than a kilobyte for forty', () => {
    const url = 'https://example.com/a-page';
    const marks = Array.from({ length: 40 }, () => markOf(testEvent({ kind: 'clicked', url })));
    const packed = packMarks(marks.filter((made) => made !== undefined));
    expect(packed).toHaveLength(40);
    expect(packed.join('').length + packed.length).toBeLessThan(1_000);
  });

  it.each(['', '2o-mvxln6o0.Ab3_xZ', '1x-mvxln6o0.Ab3_xZ', '1ozmvxln6o0.Ab3_xZ', '1o-mvxln6o0'])(
    'are refused when nobody packed them: "%s"',
    (text) => {
      expect(() => unpackMarks([text])).toThrow('No packed mark');
    },
  );
});
