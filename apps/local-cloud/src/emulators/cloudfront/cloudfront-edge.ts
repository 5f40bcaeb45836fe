import { randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { S3Client } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import { AwsError } from '../aws-error.ts';
import { writeXml } from '../s3/xml.ts';
import { admit, type KeyGroup } from './admit.ts';
import { edgeError } from './edge-error.ts';
import { bucketOrigin } from './origin.ts';

interface EdgeOptions {
  s3: S3Client;
  bucket: string;
  keyGroup: KeyGroup;
  now?: () => number;
}

/** Longer addresses are turned away unread. */
const maxUrlLength = 8_192;

const failure = (error: unknown, isHead: boolean): Response => {
  const isKnown = error instanceof AwsError;
  if (!isKnown) console.error(error);
  const { code, message, status } = isKnown
    ? error
    : { code: 'InternalError', message: 'The origin did not answer', status: 502 };
  const body = writeXml('Error', { Code: code, Message: message });
  return new Response(isHead ? null : body, { status, headers: { 'content-type': 'text/xml' } });
};

/** A distribution of CloudFront in front of a private bucket: what is not signed by a key of its group does
 *  not get in. Nothing is cached. */
export const cloudfrontEdge = ({ s3, bucket, keyGroup, now = Date.now }: EdgeOptions): Hono => {
  const fromOrigin = bucketOrigin(s3, bucket);

  const app = new Hono();
  app.all('*', async (c) => {
    const { method, url } = c.req.raw;
    let response: Response;
    try {
      if (url.length > maxUrlLength) return new Response(null, { status: 414 });
      if (method !== 'GET' && method !== 'HEAD') throw edgeError('AccessDenied');
      admit(keyGroup, { url, ip: getConnInfo(c).remote.address ?? '', now: now() });
      response = await fromOrigin(c.req.raw);
      response.headers.set('x-cache', 'Miss from cloudfront');
    } catch (error) {
      response = failure(error, method === 'HEAD');
      response.headers.set('x-cache', 'Error from cloudfront');
    }
    response.headers.set('x-amz-cf-id', randomUUID());
    return response;
  });
  return app;
};
