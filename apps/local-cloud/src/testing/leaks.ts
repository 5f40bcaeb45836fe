/** What must not stand in a log. Bounded, so that no line makes them slow. */
const forbidden = {
  // Of versions such as `client-s3@3.950.0` the end is no word.
  address: /[^\s@<>"'/\\]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\b/i,
  // Links to leave, to a report or to join, tokens of Firebase: all are long, in base64url.
  token: /(?<![\w/+.-])[\w-]{80,}/,
  bearer: /\bBearer\s+[\w-]{20}/i,
  'key of Mailgun': /\bkey-[\da-f]{32}\b/,
  signature: /[?&](?:Signature|X-Amz-Signature|data)=[\w~-]{20}/,
};

/** Lines of the gateway itself, which is a developer's: what was called, and how long it took. */
const isGateways = (line: string): boolean => line.includes('(λ: ') || line.startsWith('│');

/** What the functions wrote down that they must not, in words that can be told. */
export const leaksIn = (log: string): string[] =>
  log
    .split('\n')
    .filter((line) => !isGateways(line))
    .flatMap((line) =>
      Object.entries(forbidden).flatMap(([what, pattern]) => {
        const found = pattern.exec(line)?.[0];
        return found === undefined ? [] : [`${what} ${found} in ${line.slice(0, 300)}`];
      }),
    );
