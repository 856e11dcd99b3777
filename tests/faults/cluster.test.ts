import { expect, it } from 'vitest';
import { hasNats } from '../server/logs/nats.ts';
import { threeByThree } from './three-by-three.ts';

if (!hasNats)
  console.warn('nats-server is not installed: the loss of one of several is not tested.');

it.skipIf(!hasNats)(
  '60 phones vote at three servers on three NATS servers while one of each is killed, and the leader: every acknowledged answer is there, once, and every screen at every server shows it',
  async () => {
    const { lost, doubled, miscounted, astray, acknowledged } = await threeByThree(
      60,
      300,
      () => {},
    );
    expect({ lost, doubled, miscounted, astray }).toEqual({
      lost: [],
      doubled: [],
      miscounted: [],
      astray: [],
    });
    expect(acknowledged).toBeGreaterThan(300);
  },
  300_000,
);
