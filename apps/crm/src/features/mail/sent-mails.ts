import { ApiError } from '@distronation/api-client';
import { sendEmail } from '@distronation/contracts';
import { z } from 'zod';
import { sessionValue } from '../../lib/session-value.ts';
import { draftSchema } from './draft.ts';
import type { Report } from './outcomes.ts';

const reportSchema = sendEmail.response.shape.data.omit({ id: true, message: true });

const sentMailSchema = z.object({
  /** The idempotency key of its sending, under which the API can be asked again. */
  key: z.string(),
  draft: draftSchema,
  report: reportSchema,
});

export type SentMail = z.infer<typeof sentMailSchema>;

const kept = 10;
const store = () => sessionValue('dn.sent', z.array(sentMailSchema));

export const findSentMail = (key: string): SentMail | undefined =>
  store()
    .read()
    ?.find((mail) => mail.key === key);

/** Keeps the last few results of this tab. */
export const rememberSentMail = (mail: SentMail): void => {
  const others = (store().read() ?? []).filter(({ key }) => key !== mail.key);
  store().write([mail, ...others].slice(0, kept));
};

/** The report inside a failure that still says what became of each recipient. */
export const reportOfFailure = (error: unknown): Report | undefined => {
  if (!(error instanceof ApiError)) return undefined;
  return reportSchema.safeParse(error.data).data;
};
