const systems = new Map([
  ['mailgun', 'Mailgun'],
  ['ses', 'Amazon SES'],
  ['contact-sync', 'The system, keeping Amazon SES’s list in step'],
  ['inbound-mail', 'The system, reading mail to us'],
]);

/** Who reads, and what they can know of colleagues. */
export interface Reader {
  id: string;
  nameOf: (uid: string) => string | undefined;
}

const colleague = (uid: string, { nameOf }: Reader): string => nameOf(uid) ?? `Colleague ${uid}`;

/** Who did it. */
export const actorWords = (actor: string, reader: Reader): string => {
  if (actor === 'recipient') return 'The recipient';
  if (actor === `staff:${reader.id}`) return 'You';
  const [kind, ...rest] = actor.split(':');
  const name = rest.join(':');
  if (kind === 'staff') return colleague(name, reader);
  if (kind === 'system') return systems.get(name) ?? `The system (${name})`;
  return actor === 'unknown' ? 'Not known' : actor;
};

const kinds = new Map([
  ['campaign', 'Campaign'],
  ['send', 'Send'],
  ['template', 'Template'],
  ['mail', 'Mail to us'],
  ['segment', 'Segment'],
  ['payout', 'Payout run'],
  ['report', 'Report file'],
]);

/** Whom or what it concerns: an address as it is, other things by their kind. */
export const subjectWords = (subject: string, reader: Reader): string => {
  const [kind = '', ...rest] = subject.split(':');
  const id = rest.join(':');
  if (id === '') return subject;
  if (kind === 'staff') return colleague(id, reader);
  const name = kinds.get(kind);
  return name === undefined ? subject : `${name} ${id}`;
};
