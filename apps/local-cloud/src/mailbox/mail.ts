/** One delivered message, as the recipient's mail server would have stored it. */
export interface Mail {
  id: string;
  /** Firebase mails about accounts alone. */
  provider: 'mailgun' | 'ses' | 'firebase';
  /** Message-ID without angle brackets, as the provider reports it in events. */
  messageId: string;
  receivedAt: string;
  from: string;
  /** The one address this copy went to. */
  recipient: string;
  subject: string;
  html?: string;
  text?: string;
  /** Header fields in order, names as sent; the provider's own additions included. */
  headers: [name: string, value: string][];
  /** What the provider attaches to its events for this message: tags, variables, configuration set. */
  metadata: { tags: string[]; variables: Record<string, string>; configurationSet?: string };
}

export interface Mailbox {
  deliver(mail: Omit<Mail, 'id' | 'receivedAt'>): Mail;
  /** Newest first. */
  list(filter?: { recipient?: string }): Mail[];
  get(id: string): Mail | undefined;
  clear(): void;
}
