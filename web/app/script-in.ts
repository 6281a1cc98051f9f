/** The script with which a page of ours begins; its name is the hash of its content, so that each version has another one. */
export const scriptIn = (page: string): string | undefined =>
  /<script\b[^>]*\bsrc="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
