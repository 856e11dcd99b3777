/* WebSocket frames, as far as a phone of a bench needs them: a library would cost more than what it measures. */

/** Any key but zero: servers skip the unmasking of those. */
const KEY = [0x37, 0xfa, 0x21, 0x3d] as const;

const PONG = 0x8a;

/** A text, in ASCII, as a frame from a client: masked. */
export function textFrame(text: string): Buffer {
  const length = text.length;
  const head = length < 126 ? 6 : 8;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x81;
  if (length < 126) frame[1] = 0x80 | length;
  else {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  }
  for (let i = 0; i < 4; i++) frame[head - 4 + i] = KEY[i]!;
  frame.write(text, head, 'latin1');
  for (let i = 0; i < length; i++) frame[head + i]! ^= KEY[i & 3]!;
  return frame;
}

/** What answers a server's ping. */
export const pong = Buffer.from([PONG, 0x80, 0, 0, 0, 0]);

export interface Frame {
  /** 1 a text, 8 a close, 9 a ping. */
  readonly opcode: number;
  readonly start: number;
  /** Where the next frame starts. */
  readonly end: number;
}

/** The frame from a server that starts at an offset; undefined where not all of it has come. */
export function frameAt(bytes: Buffer, offset: number): Frame | undefined {
  const left = bytes.length - offset;
  if (left < 2) return undefined;
  const opcode = bytes[offset]! & 0x0f;
  const short = bytes[offset + 1]! & 0x7f;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (left < head) return undefined;
  const length =
    short < 126
      ? short
      : short === 126
        ? bytes.readUInt16BE(offset + 2)
        : Number(bytes.readBigUInt64BE(offset + 2));
  if (left < head + length) return undefined;
  return { opcode, start: offset + head, end: offset + head + length };
}
