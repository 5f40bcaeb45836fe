/** How often people do what, each from 0 to 1. */
export interface Rates {
  /** Addresses whose mailbox does not exist. */
  unknown: number;
  /** Addresses whose mailbox is full now and then. */
  full: number;
  /** Addresses with a scanner in front. */
  scanned: number;
  /** Delivered mails that somebody reads, whether or not that shows. */
  opens: number;
  /** Of the mails that were read: those whose links are followed, and so on. */
  clicks: number;
  forwards: number;
  unsubscribes: number;
  complains: number;
}

export const usualRates: Rates = {
  unknown: 0.015,
  full: 0.02,
  scanned: 0.15,
  opens: 0.45,
  clicks: 0.18,
  forwards: 0.02,
  unsubscribes: 0.01,
  complains: 0.001,
};

/** How often an event's way to us is not as it should be, each from 0 to 1. */
export interface Disturbances {
  /** Arrives two to four times. */
  duplicates: number;
  /** Arrives minutes or hours later, as after an outage. */
  late: number;
  /** Is held up for a moment and overtaken by others. */
  disordered: number;
  /** Never arrives. */
  lost: number;
}

export const usualDisturbances: Disturbances = {
  duplicates: 0.03,
  late: 0.01,
  disordered: 0.05,
  lost: 0.002,
};
