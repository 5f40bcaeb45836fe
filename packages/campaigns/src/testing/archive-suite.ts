import { expect, it } from 'vitest';
import type { CampaignArchive, CampaignContent, Recipient } from '../ports.ts';

const content: CampaignContent = {
  subject: 'Grüße an {{name}} 👋',
  html: '<p>Hi {{name}}</p>',
  text: 'Hi {{name}}\u2028\0',
  from: { address: 'hello@distro-nation.com', name: 'Distro Nation' },
  replyTo: { address: 'ola@distro-nation.com' },
  isPersonal: true,
};

const ana: Recipient = {
  address: 'ana@example.com',
  name: '"Ana" <ana@evil.example>, \\ 山田',
  fields: { city: 'Århus', empty: '', constructor_: '%recipient.x%' },
  particulars: { ids: ['DN-1', 'DN-2'], total: 12.5, note: null },
};
const bob: Recipient = { address: 'bob@example.com' };

/** What every archive of campaigns must do, the one in memory and the one in S3 alike. */
export const archiveSuite = (makeArchive: () => CampaignArchive): void => {
  const newId = () => crypto.randomUUID();

  it('keeps what the mails say, with every character, and what is absent absent', async () => {
    const archive = makeArchive();
    const id = newId();
    await archive.keepContent(id, 'f1', content);
    expect(await archive.content(id, 'f1')).toEqual(content);
    const { html: _html, replyTo: _replyTo, ...plain } = content;
    await archive.keepContent(id, 'f2', plain);
    expect(await archive.content(id, 'f2')).toStrictEqual(plain);
    expect(await archive.content(id, 'f1')).toEqual(content);
  });

  it('keeps recipients as they were given, in their order', async () => {
    const archive = makeArchive();
    const id = newId();
    await archive.keepAudience(id, 'f1', [bob, ana]);
    expect(await archive.audience(id, 'f1')).toStrictEqual([bob, ana]);
  });

  it('keeps the orders of two campaigns, and two orders of one, apart', async () => {
    const archive = makeArchive();
    const [one, other] = [newId(), newId()];
    await archive.keepAudience(one, 'f1', [ana]);
    await archive.keepAudience(one, 'f2', [bob]);
    await archive.keepAudience(other, 'f1', [bob, ana]);
    expect(await archive.audience(one, 'f1')).toHaveLength(1);
    expect(await archive.audience(one, 'f2')).toEqual([bob]);
    expect(await archive.audience(other, 'f1')).toHaveLength(2);
  });

  it('keeps the parts of each edition apart, by their numbers', async () => {
    const archive = makeArchive();
    const id = newId();
    await archive.keepPart({ id, edition: 'e1', part: 1 }, [ana]);
    await archive.keepPart({ id, edition: 'e1', part: 10 }, [bob]);
    await archive.keepPart({ id, edition: 'e2', part: 1 }, [bob, ana]);
    expect(await archive.part({ id, edition: 'e1', part: 1 })).toStrictEqual([ana]);
    expect(await archive.part({ id, edition: 'e1', part: 10 })).toEqual([bob]);
    expect(await archive.part({ id, edition: 'e2', part: 1 })).toHaveLength(2);
  });

  it('keeps a thousand with thirty long fields each', async () => {
    const archive = makeArchive();
    const id = newId();
    const fields = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`field${n}`, 'ü'.repeat(100)]),
    );
    const many = Array.from({ length: 1_000 }, (_, n) => ({ ...bob, name: `Bob ${n}`, fields }));
    await archive.keepPart({ id, edition: 'e1', part: 0 }, many);
    expect(await archive.part({ id, edition: 'e1', part: 0 })).toEqual(many);
  });

  it('rejects for what is not there, rather than sending to nobody', async () => {
    const archive = makeArchive();
    const id = newId();
    await expect(archive.content(id, 'f1')).rejects.toBeInstanceOf(Error);
    await expect(archive.audience(id, 'f1')).rejects.toBeInstanceOf(Error);
    await expect(archive.part({ id, edition: 'e1', part: 0 })).rejects.toBeInstanceOf(Error);
  });
};
