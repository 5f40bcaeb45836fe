import type { AuditEntry } from '@distronation/common';
import type { AuditAction } from '@distronation/contracts';
import { expect, it } from 'vitest';
import type { AuditReader, AuditSource } from '../ports.ts';

interface Subject {
  reader: AuditReader;
  append: (entry: AuditEntry) => Promise<void>;
}

let asked = 0;
/** What no other test has written, in a record that they share. */
const fresh = (): string => `${Date.now()}-${(asked += 1)}`;

/** Of no other test, either. The record lists what it is given; only its writers keep to the vocabulary. */
const freshAction = (): AuditAction =>
  `test.${'a'.repeat((asked % 30) + 1)}_${fresh().replaceAll(/\d/g, 'x')}` as AuditAction;

const entryFor = (
  subject: string,
  minute: number,
  change: Partial<AuditEntry> = {},
): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString(),
  requestId: `request-${minute}`,
  ip: '192.0.2.1',
  userAgent: 'Mail/1.0',
  before: { topics: {} },
  after: { topics: { outreach: 'OPT_OUT' } },
  reason: 'because',
  campaign: 'send-1',
  ...change,
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute));

/** What every reader of the record must do, the one in memory and the one in DynamoDB alike. */
export const auditReaderSuite = (make: () => Subject): void => {
  const minutesOf = async (
    { reader }: Subject,
    source: AuditSource,
    limit = 100,
    before?: string,
  ) =>
    (await reader.newest(source, limit, before)).map(({ at: time }) =>
      new Date(time).getUTCMinutes(),
    );

  it('gives back all that was written down', async () => {
    const { reader, append } = make();
    const subject = `${fresh()}@example.com`;
    const entry = entryFor(subject, 1);
    await append(entry);
    const [found] = await reader.newest({ by: 'subject', subject: subject.toUpperCase() }, 10);
    expect(found).toMatchObject({ ...entry, sequence: 1, erased: false });
    expect(found?.subjectHash).toMatch(/^[0-9a-f]{40}$/);
  });

  it('lists a subject by sequence, newest first, page by page', async () => {
    const made = make();
    const subject = `${fresh()}@example.com`;
    for (const minute of [1, 2, 3, 4, 5]) await made.append(entryFor(subject, minute));
    const source: AuditSource = { by: 'subject', subject };
    expect(await minutesOf(made, source)).toEqual([5, 4, 3, 2, 1]);
    const page = await made.reader.newest(source, 2);
    expect(await minutesOf(made, source, 2, page.at(-1)?.id)).toEqual([3, 2]);
  });

  it('lists what one actor did, and what one action was, of all subjects, page by page', async () => {
    const made = make();
    const actor = `staff:${fresh()}`;
    const action = freshAction();
    for (const minute of [1, 2, 3, 4, 5, 6]) {
      await made.append(entryFor(`${fresh()}@example.com`, minute, { actor, action }));
    }
    const sources: AuditSource[] = [
      { by: 'actor', actor },
      { by: 'action', action },
    ];
    for (const source of sources) {
      expect(await minutesOf(made, source, 6)).toEqual([6, 5, 4, 3, 2, 1]);
      const page = await made.reader.newest(source, 4);
      expect(await minutesOf(made, source, 4, page.at(-1)?.id)).toEqual([2, 1]);
    }
  });

  it('keeps to a period, its start included and its end not', async () => {
    const made = make();
    const actor = `staff:${fresh()}`;
    for (const minute of [1, 2, 3, 4]) {
      await made.append(entryFor(`${fresh()}@example.com`, minute, { actor }));
    }
    expect(await minutesOf(made, { by: 'actor', actor, from: at(2), to: at(4) })).toEqual([3, 2]);
    const times = await minutesOf(made, { by: 'time', from: at(2), to: at(3) });
    expect(new Set(times)).toEqual(new Set([2]));
    const [last] = await made.reader.newest({ by: 'actor', actor }, 1);
    expect(await minutesOf(made, { by: 'actor', actor, from: at(30) }, 9, last?.id)).toEqual([]);
  });

  it('knows whether a chain holds', async () => {
    const { reader, append } = make();
    const subject = `${fresh()}@example.com`;
    expect(await reader.checkChain(subject)).toEqual({ entries: 0, brokenAt: undefined });
    for (const minute of [1, 2]) await append(entryFor(subject, minute));
    expect(await reader.checkChain(subject)).toEqual({ entries: 2, brokenAt: undefined });
  });
};
