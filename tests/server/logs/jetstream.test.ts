import { afterEach, describe } from 'vitest';
import { JetStreamLog } from '../../../server/logs/jetstream.ts';
import { eventLogContract } from '../../contracts/event-log.ts';
import { Nats, hasNats } from './nats.ts';

if (!hasNats) console.warn('nats-server is not installed: the JetStream log is not tested.');

describe.skipIf(!hasNats)('with a NATS server', () => {
  let nats: Nats;
  afterEach(() => nats.stop());

  eventLogContract('the JetStream log', async () => {
    nats = await Nats.start();
    return { open: () => JetStreamLog.open(nats.addresses), bytes: () => nats.bytes() };
  });
});
