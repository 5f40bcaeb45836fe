const systems = new Map([
  ['mailgun', 'Mailgun'],
  ['ses', 'Amazon SES'],
  ['contact-sync', 'The system, keeping Amazon SES’s list in step'],
  ['inbound-mail', 'The system, reading mail to us'],
]);

/** Who did it, for a reader of this id. Colleagues are known by their ids only, which name nobody. */
export const actorWords = (actor: string, readerId: string): string => {
  if (actor === 'recipient') return 'The recipient';
  if (actor === `staff:${readerId}`) return 'You';
  const [kind, ...rest] = actor.split(':');
  const name = rest.join(':');
  if (kind === 'staff') return `Colleague ${name}`;
  if (kind === 'system') return systems.get(name) ?? `The system (${name})`;
  return actor === 'unknown' ? 'Not known' : actor;
};

const kinds = new Map([
  ['send', 'Send'],
  ['template', 'Template'],
  ['mail', 'Mail to us'],
  ['segment', 'Segment'],
  ['payout', 'Payout run'],
  ['report', 'Report file'],
]);

/** Whom or what it concerns: an address as it is, other things by their kind. */
export const subjectWords = (subject: string): string => {
  const [kind = '', ...rest] = subject.split(':');
  const name = kinds.get(kind);
  return name === undefined || rest.length === 0 ? subject : `${name} ${rest.join(':')}`;
};
