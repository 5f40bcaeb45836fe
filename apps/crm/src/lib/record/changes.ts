import { topicDescriptions, topics, type Topic } from '@distronation/contracts';
import { instantText, isInstant } from './instant-text.ts';
import { roleName } from '../staff/role-words.ts';
import { reasonWords } from './reason-words.ts';

/** One thing that is different afterwards. Without `before` it is new; without `after` it is gone. */
export interface Change {
  what: string;
  before?: string;
  after?: string;
}

type Leaves = ReadonlyMap<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values in something, by the way to each: `topics.outreach`. */
const leavesOf = (value: unknown, path: readonly string[] = []): [string, unknown][] => {
  if (!isRecord(value)) return value === undefined ? [] : [[path.join('.'), value]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
};

const isTopic = (text: string): text is Topic => topics.some((topic) => topic === text);
const topicName = (text: string): string => (isTopic(text) ? topicDescriptions[text].name : text);

const preferences = new Map([
  ['OPT_IN', 'subscribed'],
  ['OPT_OUT', 'unsubscribed'],
]);

const plain = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plain).join(', ');
  if (typeof value === 'string') return isInstant(value) ? instantText(value) : value;
  return typeof value === 'number' ? value.toLocaleString('en') : JSON.stringify(value);
};

interface Words {
  what: (part: string) => string;
  value?: (value: unknown) => string;
  /** What it is while nobody has said anything. */
  unsaid?: string;
}

/** In the order in which they are told. */
const known: Readonly<Record<string, Words>> = {
  unsubscribeAll: { what: () => 'All mail', value: (value) => (value ? 'left' : 'not left') },
  topics: {
    what: topicName,
    value: (value) => preferences.get(plain(value)) ?? plain(value),
    unsaid: 'subscribed by default',
  },
  pausedUntil: { what: () => 'Pause', value: (value) => `until ${plain(value)}`, unsaid: 'none' },
  block: { what: () => 'Block', value: (value) => reasonWords(plain(value)), unsaid: 'none' },
  liftedAt: { what: (block) => `Block lifted (${block})` },
  optedInAt: { what: (topic) => `${topicName(topic)} taken back in` },
  customIds: { what: () => 'Custom ids' },
  role: { what: () => 'Role', value: (value) => roleName(plain(value)), unsaid: 'none' },
  disabled: { what: () => 'Disabled' },
  changed: { what: () => 'Changed' },
  topic: { what: () => 'Topic', value: (value) => topicName(plain(value)) },
  recipients: { what: () => 'Recipients' },
  template: { what: () => 'Template' },
  version: { what: () => 'Version' },
  versions: { what: () => 'Versions' },
  restored: { what: () => 'Says what was said by' },
  active: { what: () => 'In use at once' },
  description: { what: () => 'Description', unsaid: 'none' },
};

const wordsFor = (path: string): Words & { part: string } => {
  const [first = '', ...rest] = path.split('.');
  const part = rest.join('.');
  const words = Object.hasOwn(known, first) ? known[first] : undefined;
  return { what: () => path || 'Value', ...words, part };
};

const changeAt = (path: string, before: Leaves, after: Leaves, isNew: boolean): Change => {
  const { what, part, value = plain, unsaid } = wordsFor(path);
  const told = (leaves: Leaves) => (leaves.has(path) ? value(leaves.get(path)) : unsaid);
  const [was, is] = [isNew ? undefined : told(before), told(after)];
  return {
    what: what(part),
    ...(was === undefined ? {} : { before: was }),
    ...(is === undefined ? {} : { after: is }),
  };
};

const order = Object.keys(known);

/** What nobody has words for comes last. */
const rankOf = (path: string): number => {
  const rank = order.indexOf(path.split('.')[0] ?? '');
  return rank === -1 ? order.length : rank;
};

/** What became different, in plain words, what matters most first. */
export const changesBetween = (before: unknown, after: unknown): Change[] => {
  const [old, now] = [new Map(leavesOf(before)), new Map(leavesOf(after))];
  const isNew = before === undefined;
  return [...new Set([...now.keys(), ...old.keys()])]
    .filter((path) => JSON.stringify(old.get(path)) !== JSON.stringify(now.get(path)))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((path) => changeAt(path, old, now, isNew));
};
