import { s3Error } from './s3-error.ts';

const lineEnd = Buffer.from('\r\n');

/** Reads lines and stretches of bytes from chunks that are cut anywhere. */
const reader = (body: AsyncIterable<Buffer>) => {
  const chunks = body[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    const next: IteratorResult<Buffer, unknown> = await chunks.next();
    if (next.done) throw s3Error('IncompleteBody');
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
  };
  return {
    async line(): Promise<string> {
      while (!rest.includes(lineEnd)) await more();
      const end = rest.indexOf(lineEnd);
      const line = rest.subarray(0, end).toString('latin1');
      rest = rest.subarray(end + lineEnd.length);
      return line;
    },
    async *bytes(count: number): AsyncGenerator<Buffer> {
      let missing = count;
      while (missing > 0) {
        if (rest.length === 0) await more();
        const chunk = rest.subarray(0, missing);
        rest = rest.subarray(chunk.length);
        missing -= chunk.length;
        yield chunk;
      }
    },
  };
};

/** The content of `aws-chunked`, as the SDK sends streams; the trailer's fields go to `trailer`. */
export const dechunked = async function* dechunked(
  body: AsyncIterable<Buffer>,
  trailer: Map<string, string>,
): AsyncGenerator<Buffer> {
  const from = reader(body);
  for (;;) {
    const size = Number.parseInt(await from.line(), 16);
    if (Number.isNaN(size)) throw s3Error('IncompleteBody');
    if (size === 0) break;
    yield* from.bytes(size);
    await from.line();
  }
  for (let line = await from.line(); line !== ''; line = await from.line()) {
    const [name = '', ...value] = line.split(':');
    trailer.set(name.trim().toLowerCase(), value.join(':').trim());
  }
};
