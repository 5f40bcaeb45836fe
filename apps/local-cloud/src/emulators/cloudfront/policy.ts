import { BlockList, isIPv6 } from 'node:net';
import { z } from 'zod';
import { edgeError } from './edge-error.ts';

const latest = 2_147_483_647;
const epoch = z.object({ 'AWS:EpochTime': z.int().min(1).max(latest) });

const condition = z.strictObject({
  DateLessThan: epoch,
  DateGreaterThan: epoch.optional(),
  IpAddress: z.object({ 'AWS:SourceIp': z.string() }).optional(),
});

const document = z.object({
  Statement: z.tuple([
    // Without a resource it is for every file of every distribution that knows the key.
    z.strictObject({ Resource: z.string().default('*'), Condition: condition }),
  ]),
});

export type Policy = z.infer<typeof document>['Statement'][0];

/** One statement, as CloudFront takes no other. */
export const readPolicy = (text: string): Policy => {
  try {
    return document.parse(JSON.parse(text)).Statement[0];
  } catch {
    throw edgeError('MalformedPolicy');
  }
};

/** The policy that a canned one stands for, to the letter: this is what was signed. */
export const cannedPolicy = (resource: string, expires: string): string => {
  if (!/^\d{1,10}$/.test(expires) || Number(expires) > latest) throw edgeError('MalformedPolicy');
  return `{"Statement":[{"Resource":"${resource}","Condition":{"DateLessThan":{"AWS:EpochTime":${expires}}}}]}`;
};

/** `*` stands for anything, `?` for one character. */
const isMatch = (pattern: string, resource: string): boolean => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(resource);
};

const isWithin = (range: string, ip: string): boolean => {
  const [network = '', bits = '32'] = range.split('/', 2);
  const allowed = new BlockList();
  try {
    allowed.addSubnet(network, Number(bits), isIPv6(network) ? 'ipv6' : 'ipv4');
  } catch {
    throw edgeError('MalformedPolicy');
  }
  return allowed.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4');
};

/** Whether the policy lets this address in from there now. Seconds are looked at, as CloudFront does: the
 *  one at which it ends is too late. */
export const allows = (
  { Resource, Condition: { DateLessThan, DateGreaterThan, IpAddress } }: Policy,
  { resource, ip, now }: { resource: string; ip: string; now: number },
): boolean => {
  const seconds = Math.floor(now / 1_000);
  const start = DateGreaterThan?.['AWS:EpochTime'] ?? 0;
  const range = IpAddress?.['AWS:SourceIp'];
  return (
    isMatch(Resource, resource) &&
    seconds < DateLessThan['AWS:EpochTime'] &&
    seconds > start - 1 &&
    (range === undefined || isWithin(range, ip))
  );
};
