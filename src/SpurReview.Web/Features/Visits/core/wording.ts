// What is written, as it can be stored: half a character, which a device can put into a field, no encoding can carry.
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The value of a field that holds more than a text. */
export const asValue = (content: object): string =>
  JSON.stringify(content, (_, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part));
