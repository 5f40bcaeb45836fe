import type { CampaignArchive, CampaignContent, Recipient } from '../ports.ts';

/** As if it had gone through a bucket and back. */
const stored = <T>(value: T): T => structuredClone(value);

const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The archive holds no such thing');
  return value;
};

export const memoryArchive = (): CampaignArchive => {
  const contents = new Map<string, CampaignContent>();
  const people = new Map<string, Recipient[]>();
  return {
    keepContent: async (id, fingerprint, content) =>
      void contents.set(`${id}/${fingerprint}`, stored(content)),
    content: async (id, fingerprint) => stored(found(contents.get(`${id}/${fingerprint}`))),
    keepAudience: async (id, fingerprint, recipients) =>
      void people.set(`${id}/${fingerprint}`, stored([...recipients])),
    audience: async (id, fingerprint) => stored(found(people.get(`${id}/${fingerprint}`))),
    keepPart: async ({ id, edition, part }, recipients) =>
      void people.set(`${id}/${edition}/${part}`, stored([...recipients])),
    part: async ({ id, edition, part }) => stored(found(people.get(`${id}/${edition}/${part}`))),
  };
};
