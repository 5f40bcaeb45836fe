import { InvalidRequest, type Ctx } from '@distronation/common';
import type { SendTemplateEmailRequest, SendTemplateEmailResponse } from '@distronation/contracts';
import { deliveryReport } from './delivery-report.ts';
import { fillTemplate, type FillDeps } from './fill-template.ts';
import type { MailContent } from './ports.ts';
import { startSend, type SendingDeps } from './start-send.ts';

type Body = SendTemplateEmailRequest['body'];

const contentOf = async (
  ctx: Ctx,
  body: Body,
  version: string | undefined,
  deps: FillDeps,
): Promise<MailContent> => {
  const { subject, ...content } = await fillTemplate(deps)(ctx, {
    name: body.template,
    version,
    variables: body.templateVariables,
    topic: body.topic,
    subject: body.subject,
  });
  if (subject?.trim()) return { ...content, subject };
  const message = 'Subject is required, since the template has none';
  throw new InvalidRequest([{ field: 'subject', message }]);
};

/** Fills a stored template and sends it to each of the given recipients who may be mailed. */
export const sendTemplateEmail =
  (deps: SendingDeps & FillDeps) =>
  async (
    ctx: Ctx,
    { body, headers }: SendTemplateEmailRequest,
  ): Promise<SendTemplateEmailResponse> => {
    const deliveries = await startSend(deps)(ctx, {
      endpoint: 'send-template-email',
      body,
      idempotencyKey: headers['idempotency-key'],
      template: body.template,
      content: (version = body.version) => contentOf(ctx, body, version, deps),
    });
    return deliveryReport(deliveries, 'Template email sent successfully');
  };
