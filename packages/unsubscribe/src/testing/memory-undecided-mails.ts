import type { AuditEntry, Clock } from '@distronation/common';
import type { UndecidedMail, UndecidedMails } from '../ports.ts';

const keepMs = 30 * 86_400_000;

const placeOf = ({ receivedAt, id }: Pick<UndecidedMail, 'receivedAt' | 'id'>): string =>
  `${receivedAt}#${id}`;

/** Writes its entries to `audit`. */
export const memoryUndecidedMails = (audit: AuditEntry[], now: Clock): UndecidedMails => {
  const mails = new Map<string, UndecidedMail | 'closed'>();
  const open = (): UndecidedMail[] =>
    [...mails.values()]
      .filter((mail) => mail !== 'closed')
      .filter(({ receivedAt }) => now().getTime() - Date.parse(receivedAt) <= keepMs)
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  return {
    async add(mail) {
      if (!mails.has(mail.id)) mails.set(mail.id, mail);
    },
    find: async (id) => open().find((mail) => mail.id === id),
    list: async (limit, after) =>
      open()
        .filter((mail) => !after || placeOf(mail) > placeOf(after))
        .slice(0, limit),
    async close(id, entry) {
      if (!open().some((mail) => mail.id === id)) return false;
      mails.set(id, 'closed');
      audit.push(entry);
      return true;
    },
  };
};
