import { createHash } from 'node:crypto';
import { maxMarks, type EngagementMark } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';
import { signalOf } from './signal-of.ts';

/** Opens never crowd clicks out, nor clicks opens. */
const maxMarksOfKind = maxMarks / 2;

/** The first characters of a hash, of 6 bits each. */
const shortHash = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, length);

/** The id of the mark that an event leaves. 36 bits tell 200 marks apart: it fails in one of three
 *  million full sets. */
export const markIdOf = ({ id, at }: Pick<DeliveryEvent, 'id' | 'at'>): string =>
  shortHash(`${id}\n${at.getTime()}`, 6);

/** Undefined for an event that is no open and no click. */
export const markOf = (event: DeliveryEvent): EngagementMark | undefined => {
  const { kind, at, url } = event;
  if (kind !== 'opened' && kind !== 'clicked') return undefined;
  return {
    id: markIdOf(event),
    kind,
    at: at.getTime(),
    signal: signalOf(kind, event),
    ...(kind === 'clicked' && url !== undefined ? { link: shortHash(url, 4) } : {}),
  };
};

const byTime = (left: EngagementMark, right: EngagementMark): number =>
  left.at - right.at || (left.id < right.id ? -1 : 1);

/** Of each kind the earliest are kept: which those are does not depend on the order of arrival. The same
 *  list when the mark adds nothing. */
export const addMark = (
  marks: readonly EngagementMark[],
  mark: EngagementMark,
): readonly EngagementMark[] => {
  if (marks.some(({ id }) => id === mark.id)) return marks;
  const grown = [...marks, mark].toSorted(byTime);
  const ofKind = grown.filter(({ kind }) => kind === mark.kind);
  if (ofKind.length <= maxMarksOfKind) return grown;
  const latest = ofKind.at(-1);
  return latest === mark ? marks : grown.filter((other) => other !== latest);
};
