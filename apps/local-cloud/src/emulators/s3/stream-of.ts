/** The chunks as a body, read no faster than they are taken. `ReadableStream.from` does the same, and the
 *  browser's types, with which the browser tests read this, do not know it. */
export const streamOf = (chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream => {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<Uint8Array<ArrayBuffer>, unknown> = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
};
