import { deliveryIdOf, type Delivery, type Outcome, type SendFacts } from '../delivery.ts';
import type { Ledger } from '../ports.ts';

interface SendRow {
  facts: SendFacts;
  fingerprint: string;
  finished: boolean;
  holder: string;
  leaseUntil: number;
  createdAt: Date;
  /** When it is to be looked after. */
  due: Date;
}

export interface MemoryLedger extends Ledger {
  sends: Map<string, SendRow>;
  deliveries: Map<string, Delivery & { holder?: string }>;
  /** Mails counted as sent, by the name of their campaign. */
  sent: Map<string, number>;
}

const isOpen = ({ state }: Delivery): boolean =>
  state === 'pending' || state === 'claimed' || state === 'uncertain';

const settled = ({ leaseUntil: _lapsed, ...delivery }: Delivery, outcome: Outcome): Delivery => ({
  ...delivery,
  ...outcome,
});

type OpenSends = Pick<Ledger, 'listDue' | 'putOff' | 'retire' | 'rowsOf'>;

const openSends = ({
  sends,
  deliveries,
  now,
}: Pick<MemoryLedger, 'sends' | 'deliveries'> & { now: () => number }): OpenSends => ({
  listDue: async (before, limit) =>
    [...sends.values()]
      .filter(({ finished, due }) => !finished && due < before)
      .toSorted((one, other) => one.due.getTime() - other.due.getTime())
      .slice(0, limit)
      .map(({ facts, createdAt }) => ({ ...facts, createdAt })),

  async putOff(sendId, due) {
    const row = sends.get(sendId);
    if (row && !row.finished) sends.set(sendId, { ...row, due });
  },

  async retire(sendId) {
    const row = sends.get(sendId);
    if (row && row.leaseUntil <= now()) sends.set(sendId, { ...row, finished: true });
  },

  rowsOf: async (sendId) =>
    [...deliveries.values()].filter(
      ({ id, recipient }) => id === deliveryIdOf(sendId, recipient.address),
    ),
});

export const memoryLedger = (now: () => number = Date.now): MemoryLedger => {
  const sends = new Map<string, SendRow>();
  const deliveries = new Map<string, Delivery & { holder?: string }>();
  const sent = new Map<string, number>();
  return {
    sends,
    deliveries,
    sent,

    factsOf: async (sendId) => sends.get(sendId)?.facts,

    async open(send, { holder, until }) {
      const { id, fingerprint } = send;
      const row = sends.get(id);
      if (!row) {
        const { count, campaign } = send;
        const facts = { id, count, campaign };
        const createdAt = new Date(now());
        const lease = { holder, leaseUntil: until };
        sends.set(id, { fingerprint, facts, finished: false, ...lease, createdAt, due: createdAt });
        return { state: 'created', record: { fingerprint, finished: false } };
      }
      const record = { fingerprint: row.fingerprint, finished: row.finished };
      if (row.finished) return { state: 'resumed', record };
      if (row.leaseUntil > now() || row.fingerprint !== fingerprint)
        return { state: 'busy', record };
      sends.set(id, { ...row, holder, leaseUntil: until });
      return { state: 'resumed', record };
    },

    async enter({ id, fingerprint, count, campaign }) {
      if (sends.has(id)) return;
      const at = new Date(now());
      const facts = { id, count, campaign };
      const nobodys = { holder: '', leaseUntil: 0 };
      sends.set(id, { fingerprint, facts, finished: true, ...nobodys, createdAt: at, due: at });
    },

    async add(_sendId, _count, rows) {
      for (const row of rows) if (!deliveries.has(row.id)) deliveries.set(row.id, row);
    },

    read: async (_sendId, _count, ids) => ids.flatMap((id) => deliveries.get(id) ?? []),

    async claim(_sendId, _count, ids, { holder, at, until, messageId }) {
      const claimed = new Set<string>();
      for (const id of ids) {
        const row = deliveries.get(id);
        const isFree =
          row?.state === 'pending' || (row?.state === 'claimed' && row.holder === holder);
        if (!row || !isFree) continue;
        const claim = { state: 'claimed' as const, holder, claimedAt: at, leaseUntil: until };
        deliveries.set(id, { ...row, ...claim, ...(messageId ? { messageId } : {}) });
        claimed.add(id);
      }
      return claimed;
    },

    async release(_sendId, _count, ids, holder) {
      for (const id of ids) {
        const row = deliveries.get(id);
        if (row?.state !== 'claimed' || row.holder !== holder) continue;
        deliveries.set(id, { id, recipient: row.recipient, state: 'pending' });
      }
    },

    async settle({ campaign: { name } }, outcomes, asked) {
      const claims = asked && new Map(asked.map(({ id, claimedAt }) => [id, claimedAt]));
      for (const [id, outcome] of outcomes) {
        const row = deliveries.get(id);
        if (!row || !isOpen(row)) continue;
        if (claims && claims.get(id) !== row.claimedAt) continue;
        deliveries.set(id, settled(row, outcome));
        if (outcome.state === 'accepted') sent.set(name, (sent.get(name) ?? 0) + 1);
      }
    },

    async turnAway(_send, ends) {
      const waited = [...ends].filter(([id]) => deliveries.get(id)?.state === 'pending');
      for (const [id, end] of waited) {
        const row = deliveries.get(id);
        if (row) deliveries.set(id, settled(row, end));
      }
      return new Set(waited.map(([id]) => id));
    },

    async reopen(_sendId, _count, ids) {
      for (const id of ids) {
        const row = deliveries.get(id);
        if (row?.state !== 'failed') continue;
        deliveries.set(id, { id, recipient: row.recipient, state: 'pending' });
      }
    },

    async listEnds(sendId, state, limit, after = '') {
      const rows = [...deliveries.values()].filter(
        (row) => row.state === state && row.id === deliveryIdOf(sendId, row.recipient.address),
      );
      return rows
        .filter(({ id }) => id > after)
        .toSorted((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit);
    },

    async close(sendId, { holder }, finished) {
      const row = sends.get(sendId);
      if (row?.holder === holder) sends.set(sendId, { ...row, finished, leaseUntil: 0 });
    },

    ...openSends({ sends, deliveries, now }),
  };
};
