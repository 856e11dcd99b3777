import { frameAt, pong, textFrame } from './frames.ts';
import { open, type Ends, type Place, type Wire } from './wire.ts';

/** Opens a WebSocket. */
export async function openSocket(place: Place, { hear, lost }: Ends): Promise<Wire> {
  let upgraded = () => {};
  let isUpgraded = false;
  let closing = false;
  const ready = new Promise<void>((resolve) => (upgraded = resolve));
  const socket = await open(
    place,
    (bytes, socket) => {
      let at = 0;
      if (!isUpgraded) {
        const end = bytes.indexOf('\r\n\r\n');
        if (end < 0) return 0;
        if (!bytes.toString('latin1', 0, 12).endsWith('101')) socket.destroy();
        isUpgraded = true;
        at = end + 4;
        upgraded();
      }
      for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
        if (frame.opcode === 1) hear(bytes.toString('latin1', frame.start, frame.end));
        else if (frame.opcode === 9) socket.write(pong);
        at = frame.end;
      }
      return at;
    },
    () => closing || lost(),
  );
  socket.write(
    `GET /ws HTTP/1.1\r\nHost: 127.0.0.1:${place.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  );
  await ready;
  return {
    say: (text) => void socket.write(textFrame(text)),
    close: () => {
      closing = true;
      socket.destroy();
    },
  };
}
