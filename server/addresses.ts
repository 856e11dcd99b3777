import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/** Interfaces that phones in the room cannot reach: containers, virtual machines, tunnels. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|zt|tailscale|lo)/i;

/**
 * The address by which phones in the room reach this machine: that of the interface the machine
 * itself would use to go out, else the likeliest of the others, else localhost.
 */
export async function roomAddress(): Promise<string> {
  const candidates = Object.entries(networkInterfaces())
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  const outgoing = await outgoingAddress();
  if (outgoing !== undefined && candidates.includes(outgoing)) return outgoing;
  return candidates.toSorted((a, b) => likelihood(b) - likelihood(a))[0] ?? 'localhost';
}

/** Home and hotel networks are mostly 192.168, then 10, then 172.16; 169.254 is no network at all. */
function likelihood(address: string): number {
  if (address.startsWith('192.168.')) return 3;
  if (address.startsWith('10.')) return 2;
  return address.startsWith('169.254.') ? 0 : 1;
}

/** The source address of the default route. Connecting a UDP socket sends nothing. */
function outgoingAddress(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const done = (address?: string) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => done());
    // 192.0.2.0/24 is reserved for documentation: never a neighbour, so the default route is asked.
    socket.connect(9, '192.0.2.1', () => done(socket.address().address));
  });
}
