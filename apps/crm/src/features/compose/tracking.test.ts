import { describe, expect, it } from 'vitest';
import { trackingFor, usualTracking } from './tracking.ts';

const on = { opens: true, clicks: true };
const off = { opens: false, clicks: false };
const half = { opens: true, clicks: false };

describe('what of a mail is measured', () => {
  it('is all of a newsletter, and nothing of what is about money', () => {
    expect(usualTracking('newsletter')).toEqual(on);
    expect(usualTracking('financial')).toEqual(off);
  });

  it('follows the topic until somebody chooses otherwise', () => {
    expect(trackingFor('outreach', 'financial', on)).toEqual(off);
    expect(trackingFor('financial', 'outreach', off)).toEqual(on);
    expect(trackingFor('outreach', 'financial', half)).toEqual(half);
  });
});
