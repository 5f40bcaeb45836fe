import { edgeError } from './edge-error.ts';

/** What an address claims, before anything of it is believed. */
export interface SignedRequest {
  /** The address without what CloudFront reads itself, in the order in which it came. */
  resource: string;
  keyPairId: string;
  signature: Buffer;
  hash: 'SHA1' | 'SHA256';
  /** Of a canned policy: the end that the address states, as text. */
  expires: string | undefined;
  /** A custom policy, as it was signed. */
  policy: string | undefined;
}

const reserved = ['Expires', 'Policy', 'Signature', 'Key-Pair-Id', 'Hash-Algorithm'];

const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

/** A parameter of CloudFront's own, which must not come twice: nobody could tell which of them counts. */
const only = (pairs: readonly string[], name: string): string | undefined => {
  const [pair, ...more] = pairs.filter((each) => nameOf(each) === name);
  if (more.length > 0) throw edgeError('AccessDenied');
  return pair?.slice(name.length + 1);
};

/** From CloudFront's alphabet, whose characters need no encoding in an address. */
const decoded = (text: string): Buffer =>
  Buffer.from(text.replaceAll('-', '+').replaceAll('_', '=').replaceAll('~', '/'), 'base64');

const hashOf = (name: string | undefined): SignedRequest['hash'] => {
  if (name === undefined || name === 'SHA1') return 'SHA1';
  if (name === 'SHA256') return 'SHA256';
  throw edgeError('AccessDenied');
};

export const readSignedRequest = (url: string): SignedRequest => {
  const [base = '', query = ''] = url.split('?', 2);
  const pairs = query.split('&').filter((pair) => pair !== '');
  const keyPairId = only(pairs, 'Key-Pair-Id');
  if (!keyPairId) throw edgeError('MissingKey');
  const own = pairs.filter((pair) => !reserved.includes(nameOf(pair)));
  const policy = only(pairs, 'Policy');
  return {
    resource: own.length > 0 ? `${base}?${own.join('&')}` : base,
    keyPairId,
    signature: decoded(only(pairs, 'Signature') ?? ''),
    hash: hashOf(only(pairs, 'Hash-Algorithm')),
    expires: only(pairs, 'Expires'),
    policy: policy === undefined ? undefined : decoded(policy).toString('utf8'),
  };
};
