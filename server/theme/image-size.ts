/**
 * How wide an image is for its height, from the first bytes of its file: what a box of the page must be
 * like to hold it without a gap.
 * @param extension `svg`, `png`, `jpg`, `jpeg` or `webp`
 * @returns undefined where the file does not say, or is no such image
 */
export function ratioOf(bytes: Buffer, extension: string): number | undefined {
  const [width, height] = readers[extension]?.(bytes) ?? [];
  const ratio = Number(width) / Number(height);
  return Number.isFinite(ratio) && ratio > 0 ? Math.min(20, Math.max(0.05, ratio)) : undefined;
}

type Size = readonly [width: number, height: number];

const readers: Readonly<Record<string, (bytes: Buffer) => Size | undefined>> = {
  svg: sizeOfSvg,
  png: (bytes) =>
    bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG'
      ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
      : undefined,
  jpg: sizeOfJpeg,
  jpeg: sizeOfJpeg,
  webp: sizeOfWebp,
};

function sizeOfSvg(bytes: Buffer): Size | undefined {
  const root = /<svg\b[^>]*>/.exec(bytes.toString('utf8', 0, 8192))?.[0] ?? '';
  const box = /\bviewBox\s*=\s*["']\s*[-+.\de]+[\s,]+[-+.\de]+[\s,]+([.\d]+)[\s,]+([.\d]+)/.exec(
    root,
  );
  if (box) return [Number(box[1]), Number(box[2])];
  const sides = ['width', 'height'].map((side) =>
    Number(new RegExp(`\\s${side}\\s*=\\s*["']([.\\d]+)(?:px)?["']`).exec(root)?.[1]),
  );
  return [sides[0]!, sides[1]!];
}

/** Marker after marker, up to the one that starts the frame. */
function sizeOfJpeg(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    const starts = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (starts) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function sizeOfWebp(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    }
    case 'VP8 ':
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    default:
      return undefined;
  }
}
