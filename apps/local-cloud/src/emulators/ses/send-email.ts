import type { Mail, Mailbox } from '../../mailbox/mail.ts';
import { operation } from '../aws-json.ts';
import { bareAddress, checkSender } from './addresses.ts';
import { destinationsOf } from './configuration-sets.ts';
import { composeMessage, type Message } from './compose-message.ts';
import { checkTopic, findList } from './contact-lists.ts';
import type { EventPublisher } from './event-publisher.ts';
import { bounceEvent, complaintEvent, deliveryEvent, sendEvent, type SesEvent } from './events.ts';
import type { SesLimits } from './limits.ts';
import { sendEmailInput, type SendEmailInput } from './send-email-input.ts';
import type { SesAccount } from './ses-state.ts';
import { ensureContact, isOptedOut } from './subscription.ts';
import { suppressionOf } from './suppression.ts';

export interface Sending {
  account: SesAccount;
  limits: SesLimits;
  events: EventPublisher;
  mailbox: Mailbox;
  identities: string[];
  /** Where the unsubscribe pages are reached from outside. */
  publicUrl: string;
  /** Whether somebody else sees to what becomes of a delivered mail. */
  adopt: (mail: Mail) => boolean;
}

export const sendEmailOperations = (sending: Sending) => ({
  SendEmail: operation(sendEmailInput, (input) => {
    const { account, events } = sending;
    const destination = recipientsOf(input);
    check(sending, input);
    sending.limits.takeSend(destination.length);

    const { publicUrl } = sending;
    const { linkSecret } = account.value;
    const sentAt = account.now();
    const message = composeMessage(input, { destination, sentAt, publicUrl, linkSecret });
    void events.emit(message.mail, sendEvent());
    for (const recipient of destination) {
      const withheld = withhold(account, input.ListManagementOptions, recipient);
      if (!withheld && sending.adopt(deliver(sending, message, recipient))) continue;
      const outcome = withheld ?? deliveryEvent(recipient, account.now());
      void events.emit({ ...message.mail, destination: [recipient] }, outcome);
    }
    return { MessageId: message.mail.messageId };
  }),
});

const recipientsOf = ({ Destination }: SendEmailInput): string[] => {
  const { ToAddresses, CcAddresses, BccAddresses } = Destination;
  return [...ToAddresses, ...CcAddresses, ...BccAddresses].map(bareAddress);
};

/** Everything that SES refuses a message for, before it counts as sent. */
const check = ({ account, identities }: Sending, input: SendEmailInput): void => {
  checkSender(input.FromEmailAddress, identities);
  input.ReplyToAddresses.forEach(bareAddress);
  if (input.ConfigurationSetName !== undefined) destinationsOf(account, input.ConfigurationSetName);
  if (input.ListManagementOptions) {
    const { ContactListName, TopicName } = input.ListManagementOptions;
    const list = findList(account, ContactListName);
    if (TopicName !== undefined) checkTopic(list, TopicName);
  }
};

/** Why SES accepts the message and yet does not send it; absent if it does. */
const withhold = (
  account: SesAccount,
  management: SendEmailInput['ListManagementOptions'],
  recipient: string,
): SesEvent | undefined => {
  const at = account.now();
  if (management) {
    const list = findList(account, management.ContactListName);
    const contact = ensureContact(account, list, recipient);
    if (isOptedOut(list, contact, management.TopicName)) {
      return bounceEvent(recipient, 'UnsubscribedRecipient', at);
    }
  }
  const suppression = suppressionOf(account, recipient);
  if (suppression?.reason === 'COMPLAINT') return complaintEvent(recipient, at, true);
  return suppression && bounceEvent(recipient, 'OnAccountSuppressionList', at);
};

const deliver = ({ mailbox }: Sending, { mail, html, text }: Message, recipient: string): Mail =>
  mailbox.deliver({
    provider: 'ses',
    messageId: mail.messageId,
    from: mail.from,
    recipient,
    subject: mail.subject,
    ...(html === undefined ? {} : { html }),
    ...(text === undefined ? {} : { text }),
    headers: mail.headers,
    metadata: {
      tags: [],
      variables: mail.tags,
      ...(mail.configurationSet === undefined ? {} : { configurationSet: mail.configurationSet }),
    },
  });
