import { applyToConsent, settleFromEvent, type ConsentChanges } from '@distronation/tracking';
import type { Random } from './random.ts';

/** A gate and a ledger that write down what they are told. The process that tells them dies now and then:
 *  half of the time after its event was kept and before they know. */
export const mortalEffects = (random: Random, rate: number) => {
  const gate = new Map<string, number>();
  const settled = new Map<string, number>();
  const deaths = { before: 0, after: 0 };

  const tell = async (list: Map<string, number>, what: string) => {
    const death = random.chance(rate) ? random.pick(['before', 'after'] as const) : undefined;
    if (death) deaths[death] += 1;
    if (death === 'before') throw new Error('Died before the effect');
    list.set(what, (list.get(what) ?? 0) + 1);
    if (death === 'after') throw new Error('Died after the effect');
  };
  const consent: ConsentChanges = {
    block: (_ctx, address, reason) => tell(gate, `${address}: ${reason}`),
    optOut: (_ctx, address, topics) => tell(gate, `${address}: left ${String(topics)}`),
  };
  return {
    gate,
    settled,
    deaths,
    applyToConsent: applyToConsent(consent),
    settle: settleFromEvent(({ sendId }) => tell(settled, sendId)),
  };
};
