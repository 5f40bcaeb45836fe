type Fields = Record<string, unknown>;

// Bounded on both sides, so that no text makes it slow.
const addressLike = /(?:"[^"\n]{1,64}"|[^\s@<>"]{1,64})@[^\s@<>"]{1,255}/g;

const masked = (text: string | undefined): string | undefined =>
  text?.replaceAll(addressLike, '[address]');

/** What of an error may be read in a log. Its own further properties stay out, for they hold what the
 *  caller was told: whom a mail went to, or the row that stood in the way. */
const describeError = ({ name, message, stack, cause }: Error): Fields => ({
  name,
  message: masked(message),
  stack: masked(stack),
  ...(cause instanceof Error ? { cause: describeError(cause) } : {}),
});

/** The fields as they may be written down: no address, in whatever error it hides. */
export const loggable = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Error ? describeError(value) : value,
    ]),
  );
