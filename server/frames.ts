/* What ten thousand phones are told alike is made into bytes once, and into one write for each. */

const TEXT = 0x81;

let lastText = '';
let lastFrame: Buffer | undefined;

/**
 * A text as a WebSocket frame of a server (RFC 6455): whole, and unmasked. The same text again, as when a room
 * is told, is the same frame again: nobody may write into it.
 */
export function textFrame(text: string): Buffer {
  if (lastFrame === undefined || text !== lastText) {
    lastFrame = framed(text);
    lastText = text;
  }
  return lastFrame;
}

function framed(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = TEXT;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, head);
  return frame;
}
