import type { Ctx } from '@distronation/common';
import type { SendEmailRequest, SendEmailResponse } from '@distronation/contracts';
import { deliveryReport } from './delivery-report.ts';
import type { MailContent, TextFromHtml } from './ports.ts';
import { startSend, type SendingDeps } from './start-send.ts';

interface Deps extends SendingDeps {
  textFromHtml: TextFromHtml;
}

const contentOf = (
  { subject, html, text }: SendEmailRequest['body'],
  textFromHtml: TextFromHtml,
): MailContent => ({
  subject,
  text: text?.trim() ? text : textFromHtml(html ?? ''),
  ...(html?.trim() ? { html } : {}),
});

/** Sends one mail to each of the given recipients who may be mailed. */
export const sendEmail =
  (deps: Deps) =>
  async (ctx: Ctx, { body, headers }: SendEmailRequest): Promise<SendEmailResponse> => {
    const deliveries = await startSend(deps)(ctx, {
      endpoint: 'send-email',
      body,
      idempotencyKey: headers['idempotency-key'],
      content: async () => contentOf(body, deps.textFromHtml),
    });
    return deliveryReport(deliveries, 'Email sent successfully');
  };
