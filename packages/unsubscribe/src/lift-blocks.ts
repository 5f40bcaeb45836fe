import type { Block, ChangeConsent } from './consent.ts';

/** Who asks for mail again: the person, by a link that was mailed to them, or a colleague for them. */
export type Asker = 'person' | 'staff';

/** What can pass. An address that is none stays none. */
export type PassingBlock = Exclude<Block, 'invalid'>;

const liftable: Readonly<Record<Asker, readonly PassingBlock[]>> = {
  // Whoever opens a link of ours reads their mail there, and takes their own word back.
  person: ['bounced', 'complained'],
  // A mailbox can be mended. What a person said about our mail is not for a colleague to unsay.
  staff: ['bounced'],
};

export const liftableBy = (asker: Asker): readonly PassingBlock[] => liftable[asker];

export const mayLift = (asker: Asker, block: Block): boolean =>
  liftableBy(asker).some((kind) => kind === block);

/** Takes away the block that the asker may lift, and outweighs one that we have yet to hear of. */
export const liftBlocks =
  (at: Date, asker: Asker): ChangeConsent =>
  (consent) => {
    const { block, ...unblocked } = consent;
    const instants = liftableBy(asker).map((kind): [Block, string] => [kind, at.toISOString()]);
    return {
      ...(block && mayLift(asker, block) ? unblocked : consent),
      liftedAt: { ...consent.liftedAt, ...Object.fromEntries(instants) },
    };
  };
