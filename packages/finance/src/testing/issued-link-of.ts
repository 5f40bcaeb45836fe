import type { ReportLink } from '../ports.ts';

export const newLinkId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 22);

/** A link that nobody has used yet. */
export const issuedLinkOf = (changes: Partial<ReportLink> = {}): ReportLink => ({
  id: newLinkId(),
  customId: 'DN-1',
  label: 'YouTube Report',
  year: '2026',
  month: '08',
  key: 'Exports/2026/08/DN-1/DN-1.zip',
  size: 7,
  recipient: 'ana@example.com',
  sendId: 'send-1',
  generation: 1,
  issuedAt: '2026-11-23T09:30:07.123Z',
  endsAt: '2026-12-18T09:30:07.000Z',
  downloads: 0,
  scans: 0,
  ...changes,
});
