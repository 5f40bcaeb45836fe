import type { DeliveryStatus } from '../event.ts';
import { ifAny } from './said.ts';
import type { SesPart } from './ses-record.ts';

/** `smtp; 550 5.1.1 user unknown`, or the same without the protocol's name. */
const serverAnswer = /^(?:[\w-]+;\s*)?(?<text>(?<code>\d{3})\b.*)$/s;

/** How SES classes what happened, in the words of the event's own kind. */
const classOf = (part: SesPart): string | undefined =>
  part.bounceType === undefined
    ? (part.complaintFeedbackType ?? part.complaintSubType ?? part.delayType ?? part.templateName)
    : [part.bounceType, part.bounceSubType].filter(Boolean).join(': ');

/** What the recipient's server answered, else what SES itself has to say. */
export const sesStatusOf = (
  part: SesPart,
  answer: string | undefined,
): DeliveryStatus | undefined => {
  const message = answer ?? part.smtpResponse ?? part.reason ?? part.errorMessage;
  const { code, text = message } = serverAnswer.exec(message ?? '')?.groups ?? {};
  return ifAny<DeliveryStatus>({
    code: code === undefined ? undefined : Number(code),
    message: text,
    description: classOf(part),
  });
};
