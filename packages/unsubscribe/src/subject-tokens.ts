// The shortest that we seal has over a hundred characters; each half of a broken one has some.
const shortestToken = 80;
const shortestPiece = 8;
const maxPieces = 6;
const maxCandidates = 8;
const maxSubject = 4_000;

/** What could be a token of ours in a subject, whole or broken by spaces where lines were folded; the
 *  longest joins come last. */
export const tokensIn = (subject: string): string[] => {
  // What surrounds it, as in `[EXTERNAL] unsubscribe <token>`, is no part of it.
  const pieces = subject.slice(0, maxSubject).split(/[^\w-]+/);
  const candidates = pieces.flatMap((first, at) => {
    if (first.length < shortestPiece) return [];
    const joins = [first];
    for (const next of pieces.slice(at + 1, at + maxPieces)) joins.push(`${joins.at(-1)}${next}`);
    return joins.filter((join) => join.length >= shortestToken);
  });
  return [...new Set(candidates)].slice(0, maxCandidates);
};

const longRun = /[\w-]{40,}/g;

/** A line of text without anything that could be a token, which opens somebody's choices, and without
 *  what a line of text has no use for. */
export const withoutTokens = (text: string, max: number): string =>
  text
    .replaceAll(longRun, '…')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed();
