// The shortest that we seal has over a hundred characters; each half of a broken one has some.
const shortestToken = 80;
const shortestPiece = 8;
const maxPieces = 6;
const maxCandidates = 24;
const maxSubject = 4_000;

/** What could be a token of ours in a subject, whole or broken by spaces where lines were folded. Joins
 *  of fewer pieces come first: words around a token make many longer ones. */
export const tokensIn = (subject: string): string[] => {
  // What surrounds it, as in `[EXTERNAL] unsubscribe <token>`, is no part of it.
  const pieces = subject.slice(0, maxSubject).split(/[^\w-]+/);
  const joinsOf = (count: number) =>
    pieces.flatMap((first, at) =>
      first.length < shortestPiece ? [] : pieces.slice(at, at + count).join(''),
    );
  const joins = Array.from({ length: maxPieces }, (_, index) => joinsOf(index + 1)).flat();
  const candidates = joins.filter((join) => join.length >= shortestToken);
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
