/** Makes text that strangers wrote fit for a terminal: nothing in it can move the cursor, colour or reorder. Knows no words. */

/** A whole escape sequence, CSI (colours, cursor) or OSC (titles, links, clipboard), so that no rest of it is shown. */
const SEQUENCE = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)/g
const BLANK = /\r\n|[\t\n\u000b\u000c\r\u0085\u2028\u2029]/g
/** C0, DEL, C1; marks, overrides and isolates of writing direction; a byte order mark. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/**
 * The text on one line, without control characters and escape sequences; tabs and line ends become spaces.
 * @example safe('a\u001b[31mb\nc') === 'ab c'
 */
export function safe(text: string): string {
  return text.replace(SEQUENCE, '').replace(BLANK, ' ').replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd')
}
