import type { EngagementMark } from '../engagement.ts';

/** So many different links within so short a time, and no person clicked them. Scanners open links side
 *  by side, or one after the other within a second or two. A person needs about a second to aim at
 *  another link, and comes back from the page in between: two links within ten seconds are a person's,
 *  and so are a few opened in the background, at a reader's pace. */
const rules = [
  { links: 2, withinMs: 1_000 },
  { links: 3, withinMs: 5_000 },
];

type Marks = readonly EngagementMark[];

/** The marks from this one on, for so long. */
const windowFrom = (marks: Marks, start: number, withinMs: number): Marks => {
  const rest = marks.slice(start);
  const end = rest.findIndex(({ at }) => at - (rest[0]?.at ?? at) >= withinMs);
  return end === -1 ? rest : rest.slice(0, end);
};

const haveLinks = (marks: Marks, enough: number): boolean => {
  const links = new Set<string>();
  return marks.some(({ link }) => link !== undefined && links.add(link).size >= enough);
};

/** The marks within any window of time in which too many different links were clicked: the clicks, and
 *  the opens along with them. The marks are sorted by time. */
export const burstsIn = (marks: Marks): Set<EngagementMark> => {
  const bursts = new Set<EngagementMark>();
  for (const { links, withinMs } of rules) {
    if (!haveLinks(marks, links)) continue;
    marks.forEach((_mark, start) => {
      const window = windowFrom(marks, start, withinMs);
      if (haveLinks(window, links)) window.forEach((mark) => bursts.add(mark));
    });
  }
  return bursts;
};
