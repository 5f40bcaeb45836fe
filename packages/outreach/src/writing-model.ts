/** A language model at some provider: untrusted, slow, and none of its answers is certain. */
export interface WritingModel {
  /** Who is asked, as a colleague is told. */
  host: string;
  name: string;
  /** What it answers to a question, as it came. `deadline` in epoch milliseconds. Rejects with
   *  `writing_help_busy` or `writing_help_unavailable`. */
  answer(question: { instructions: string; request: string; deadline: number }): Promise<string>;
}

/** Undefined where none is configured. */
export type FindModel = () => WritingModel | undefined;

/** HTML of what mail programs show alike, and nothing that runs or loads; of links, those to `isKnown`. */
export type CleanHtml = (html: string, isKnown: (href: string) => boolean) => string;
