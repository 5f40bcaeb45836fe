import type { Ctx } from '@distronation/common';
import type { InboundMail, MailContent } from './inbound-mail.ts';
import type { MailReader } from './ports.ts';
import type { Receipt } from './read-receipt.ts';

/** What SES read itself, for a mail that has nothing more or cannot be read. */
const outsideOf = ({ from, subject }: Receipt): MailContent => ({
  from,
  subject,
  headers: new Map(),
});

/** Opens a mail that was handed over. One that is broken beyond reading will not mend by being tried
 *  again, so what SES read of it has to do. */
export const openMail =
  (readMail: MailReader) =>
  async ({ log }: Ctx, receipt: Receipt): Promise<InboundMail> => {
    const { id, receivedAt, envelopeSender, verdicts, content } = receipt;
    const known = { id, receivedAt, envelopeSender, verdicts };
    if (!content) return { ...known, ...outsideOf(receipt) };
    try {
      return { ...known, ...(await readMail(content)) };
    } catch (error) {
      log.warn('inbound mail cannot be read', { mailId: id, error });
      return { ...known, ...outsideOf(receipt) };
    }
  };
