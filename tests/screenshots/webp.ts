/*
 * A moving WebP made of still ones: the same chunks in another box, as the container's specification has it
 * (https://developers.google.com/speed/webp/docs/riff_container). Nothing is encoded here.
 */

export interface Frame {
  /** A still picture; all of one size. */
  readonly webp: Buffer;
  /** How long it is shown, in milliseconds. */
  readonly ms: number;
}

/** The bit of the header that says that it moves. */
const MOVES = 0b10;

/** One picture after another, over and over. */
export function animated(frames: readonly Frame[]): Buffer {
  const [width, height] = sizeOf(pictureOf(frames[0]!.webp));
  const header = Buffer.alloc(10);
  header[0] = MOVES;
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  // The ground behind, which nothing shows, and no end.
  const moving = Buffer.alloc(6);
  const shown = frames.map(({ webp, ms }) => {
    const place = Buffer.alloc(16);
    place.writeUIntLE(width - 1, 6, 3);
    place.writeUIntLE(height - 1, 9, 3);
    place.writeUIntLE(ms, 12, 3);
    // Each covers the one before whole: nothing is blended.
    place[15] = 0b10;
    return chunk('ANMF', Buffer.concat([place, pictureOf(webp)]));
  });
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', header),
    chunk('ANIM', moving),
    ...shown,
  ]);
  return chunk('RIFF', body);
}

/** The chunk of a still file that holds its picture. */
function pictureOf(webp: Buffer): Buffer {
  for (let at = 12; at < webp.length;) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') return webp.subarray(at, end);
    at = end;
  }
  throw new TypeError('this is no lossy WebP without transparency');
}

/** Width and height, in pixels, of a lossy picture. */
function sizeOf(picture: Buffer): [number, number] {
  return [picture.readUInt16LE(14) & 0x3fff, picture.readUInt16LE(16) & 0x3fff];
}

function chunk(name: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from(name), size, body, Buffer.alloc(body.length % 2)]);
}
