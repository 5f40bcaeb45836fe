import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMailbox } from './mailbox.ts';

const mailTo = (recipient: string, subject = 'Hello') => ({
  provider: 'ses' as const,
  messageId: `${subject}-id`,
  from: 'Distro Nation <news@distro-nation.com>',
  recipient,
  subject,
  headers: [],
  metadata: { tags: [], variables: {} },
});

describe('openMailbox', () => {
  it('shows the newest mail first, and one recipient alone when asked', () => {
    let time = Date.UTC(2026, 0, 1);
    const mailbox = openMailbox({ now: () => (time += 1_000) });
    mailbox.deliver(mailTo('ana@example.com', 'one'));
    const newest = mailbox.deliver(mailTo('ben@example.com', 'two'));

    expect(newest.receivedAt).toBe('2026-01-01T00:00:02.000Z');
    expect(mailbox.list().map((mail) => mail.subject)).toEqual(['two', 'one']);
    expect(mailbox.list({ recipient: 'ana@example.com' })).toHaveLength(1);
    expect(mailbox.get(newest.id)).toEqual(newest);
  });

  it('forgets the oldest mail when it is full, and everything when cleared', () => {
    const mailbox = openMailbox({ capacity: 2 });
    for (const subject of ['one', 'two', 'three']) {
      mailbox.deliver(mailTo('ana@example.com', subject));
    }
    expect(mailbox.list().map((mail) => mail.subject)).toEqual(['three', 'two']);
    mailbox.clear();
    expect(mailbox.list()).toEqual([]);
  });

  it('keeps its mail over a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
    const stateFile = join(folder, 'mailbox.json');
    const before = openMailbox({ stateFile });
    const mail = before.deliver(mailTo('ana@example.com'));
    before.flush();
    expect(openMailbox({ stateFile }).list()).toEqual([mail]);
    rmSync(folder, { recursive: true });
  });
});
