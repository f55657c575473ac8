/** How long texts of charts are, at the size of their letters. */

/** Width of a letter, in pixels: a little more than most texts take. */
export const letterWidth = 7;

/** A text that fits so many pixels. */
export function shorten(text: string, pixels: number): string {
  const most = Math.floor(pixels / letterWidth);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}
