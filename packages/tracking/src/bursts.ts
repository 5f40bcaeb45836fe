import type { EngagementMark } from './engagement.ts';

/** So many different links within so short a time, and no person clicked them. Scanners open links side
 *  by side, or one after the other within a second or two. A person needs about a second to aim at
 *  another link, and comes back from the page in between: two links within ten seconds are a person's,
 *  and so are a few opened in the background, at a reader's pace. */
const rules = [
  { links: 2, withinMs: 1_000 },
  { links: 3, withinMs: 5_000 },
];

const linksOf = (marks: readonly EngagementMark[]): number =>
  new Set(marks.flatMap(({ link }) => link ?? [])).size;

/** The marks within any window of time in which too many different links were clicked: the clicks, and
 *  the opens along with them. */
export const burstsIn = (marks: readonly EngagementMark[]): Set<EngagementMark> =>
  new Set(
    rules.flatMap(({ links, withinMs }) =>
      linksOf(marks) < links
        ? []
        : marks.flatMap(({ at: start }) => {
            const window = marks.filter(({ at }) => at >= start && at - start < withinMs);
            return linksOf(window) < links ? [] : window;
          }),
    ),
  );
