import type { Mail } from './mail.ts';

/** What RFC 8058 lets a mail client do with a mail's headers; problems are whole sentences. */
export type OneClick = { ok: true; url: string } | { ok: false; problems: string[] };

export const readOneClick = (headers: Mail['headers']): OneClick => {
  const list = single(headers, 'List-Unsubscribe');
  const post = single(headers, 'List-Unsubscribe-Post');
  const target = list.value === undefined ? { problems: [] } : findTarget(parseUriList(list.value));
  const problems = [...list.problems, ...target.problems, ...post.problems];
  if (post.value !== undefined && post.value !== 'List-Unsubscribe=One-Click') {
    problems.push('List-Unsubscribe-Post must be exactly "List-Unsubscribe=One-Click".');
  }
  return target.url !== undefined && problems.length === 0
    ? { ok: true, url: target.url }
    : { ok: false, problems };
};

/**
 * The URIs of an RFC 2369 field, in order of preference. Like a mail client it stops at the first
 * thing that is not an URI in angle brackets, so a malformed item hides those behind it.
 */
export const parseUriList = (value: string): string[] => {
  const uris: string[] = [];
  let rest = value.trim();
  while (rest.startsWith('<')) {
    const end = rest.indexOf('>');
    if (end === -1) break;
    uris.push(rest.slice(1, end));
    const after = rest.slice(end + 1).trimStart();
    rest = after.startsWith(',') ? after.slice(1).trimStart() : '';
  }
  return uris;
};

interface Single {
  value?: string;
  problems: string[];
}

const single = (headers: Mail['headers'], name: string): Single => {
  const values = headers.filter(([key]) => key.toLowerCase() === name.toLowerCase());
  const [first, ...more] = values;
  if (!first) return { problems: [`The mail has no ${name} header.`] };
  if (more.length > 0) {
    return { problems: [`${name} appears ${values.length} times; it must appear once.`] };
  }
  return { value: first[1], problems: [] };
};

interface Target {
  url?: string;
  problems: string[];
}

const findTarget = (uris: string[]): Target => {
  const web = uris.filter((uri) => /^https?:/i.test(uri));
  const [url, ...more] = web;
  if (url === undefined || more.length > 0) {
    return { problems: [`List-Unsubscribe must hold one https URI; it holds ${web.length}.`] };
  }
  if (/\s/.test(url) || !URL.canParse(url)) {
    return { problems: ['The https URI of List-Unsubscribe is malformed.'] };
  }
  if (!isSecure(new URL(url))) {
    return {
      problems: ['The URI of List-Unsubscribe is http; only localhost may do without TLS.'],
    };
  }
  return { url, problems: [] };
};

/** Localhost counts as secure, as in browsers: nothing leaves the machine. */
const isSecure = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' ||
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ||
  hostname.endsWith('.localhost');
