import { failureOf, S3Failure } from './s3-failure.ts';

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  /** Is told how many bytes have come. */
  onProgress?: ((loaded: number) => void) | undefined;
  /** No more than so many bytes from the start. */
  firstBytes?: number | undefined;
  /** What is larger is not read at all. */
  maxBytes: number;
}

const counting = (
  onProgress: (loaded: number) => void,
): TransformStream<Uint8Array, Uint8Array> => {
  let loaded = 0;
  return new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.byteLength;
      onProgress(loaded);
      controller.enqueue(chunk);
    },
  });
};

const refusalIn = async (response: Response): Promise<S3Failure> => {
  const [, code] = /<Code>(\w+)<\/Code>/.exec(await response.text()) ?? [];
  return new S3Failure(failureOf(code, response.status));
};

/** Reads what a signed URL leads to. It goes through a stream into the browser's own store, so that large
 *  files need not fit into the page's memory. */
export const fetchFile = async (
  url: string,
  { signal, onProgress = () => {}, firstBytes, maxBytes }: FetchOptions,
): Promise<Blob> => {
  const response = await fetch(url, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(signal && { signal }),
    ...(firstBytes !== undefined && { headers: { range: `bytes=0-${firstBytes - 1}` } }),
  });
  if (!response.ok) throw await refusalIn(response);
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body?.cancel();
    throw new S3Failure('FileTooLarge');
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const body = response.body?.pipeThrough(counting(onProgress)) ?? null;
  return new Response(body, { headers: { 'content-type': type } }).blob();
};
