import type { Hour } from '../counts.ts';

export interface HourSum {
  hour: Hour;
  sent: number;
  heard: number;
}

/** From the hour of one send to that of another, or one hour. */
export interface Stretch {
  since: Hour;
  last: Hour;
  sent: number;
  /** How many at least were never heard of. Not above zero where all may have been. */
  unheard: number;
}

interface Standing {
  hour: Hour;
  isSend: boolean;
  sentBefore: number;
  sentAfter: number;
  /** How many had been sent and not heard of when the hour began. */
  outstandingBefore: number;
  /** The fewest that were outstanding at any time after the hour. */
  lasting: number;
}

/** What came before `from` only tells how many were outstanding then: in those hours much is heard about
 *  mail that was sent before them. */
const standingsOf = (hours: readonly HourSum[], from: Hour): Standing[] => {
  let [sent, outstanding] = [0, 0];
  const standings = hours
    .toSorted((one, other) => (one.hour < other.hour ? -1 : 1))
    .map((each): Standing => {
      const [sentBefore, outstandingBefore] = [sent, outstanding];
      sent += each.sent;
      outstanding += each.sent - each.heard;
      if (each.hour < from) outstanding = Math.max(0, outstanding);
      return {
        hour: each.hour,
        isSend: each.sent > 0 && each.hour >= from,
        sentBefore,
        sentAfter: sent,
        outstandingBefore,
        lasting: outstanding,
      };
    });
  let fewest = Number.POSITIVE_INFINITY;
  for (const standing of standings.toReversed()) {
    fewest = Math.min(fewest, standing.lasting);
    standing.lasting = fewest;
  }
  return standings;
};

/** Numbers do not tell which mail an event is about. But mail that was heard of is no longer outstanding:
 *  a rise of what is outstanding that is never made up for is mail that nobody told of. */
export const stretchesOf = (hours: readonly HourSum[], from: Hour): Stretch[] => {
  const sends = standingsOf(hours, from).filter(({ isSend }) => isSend);
  return sends.flatMap((first, index) =>
    sends.slice(index).map((last) => ({
      since: first.hour,
      last: last.hour,
      sent: last.sentAfter - first.sentBefore,
      unheard: last.lasting - Math.max(0, first.outstandingBefore),
    })),
  );
};
