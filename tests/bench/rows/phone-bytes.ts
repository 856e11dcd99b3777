import { get } from 'node:http';
import { connect } from '../../../client/live.ts';
import type { SessionSource } from '../../../client/source.ts';
import { answerTo, chanceOf } from '../../../session/simulate.ts';
import type { ParticipantView, TrainerView } from '../../../session/views.ts';
import { CountedWay } from '../counted-way.ts';
import { count } from '../figures.ts';
import { Product, until, type Session } from '../servers/product.ts';
import type { Row } from './row.ts';

const PAGE_GOAL = 14_000;
const HOUR_GOAL = 30_000;

/** What a connection may send before it hears back: ten segments of an ordinary network, in bytes. */
const FIRST_FLIGHT = 10 * 1460;

/** In an hour: a ping of ours and its pong each 15 s, and one of the server's each 30 s, in bytes of frames. */
const KEEPING_UP = 240 * (21 + 17) + 120 * (2 + 6);

const ROOM = 30;

export const phoneBytes: Row = {
  number: 5,
  title: 'bytes of one phone',
  async run({ note }) {
    const product = await Product.start();
    const session = await product.openSession({ turned: false });
    const page = await CountedWay.open(product.port);
    const body = await fetchPage(page.port, session.code);
    page.close();

    const way = await CountedWay.open(product.port);
    const phones = Array.from({ length: ROOM }, (_, i) =>
      connect<ParticipantView>({
        base: `http://127.0.0.1:${i === 0 ? way.port : product.port}`,
        role: 'participant',
        code: session.code,
        lang: 'fr',
        secret: `the-secret-of-phone-${i}`,
      }),
    );
    await Promise.all(phones.map((phone) => until(phone, () => true)));
    const votes = await playTheDeck(session, phones);
    note(`${votes} votes on ${session.trainer.view!.slide.count} slides`);
    for (const phone of phones) phone.close();
    session.close();
    way.close();
    await product.clear();

    const whole = page.down + page.up + way.down + way.up + KEEPING_UP;
    return {
      figures: [
        {
          name: 'the first screen, compressed',
          value: `${count(body)} bytes`,
          goal: `at most ${count(PAGE_GOAL)}`,
          met: body <= PAGE_GOAL,
        },
        {
          name: 'the same with its headers, from the server',
          value: `${count(page.down)} bytes`,
          goal: `one flight of ${count(FIRST_FLIGHT)}`,
          met: page.down <= FIRST_FLIGHT,
        },
        {
          name: 'an hour of session, page included, both ways',
          value: `${count(whole)} bytes`,
          goal: `under ${count(HOUR_GOAL)}`,
          met: whole < HOUR_GOAL,
        },
        {
          name: `of that: what the deck says, ${votes} votes`,
          value: `${count(way.down)} down, ${count(way.up)} up`,
        },
        { name: 'of that: keeping the line', value: `${count(KEEPING_UP)}, both ways` },
      ],
    };
  },
};

/**
 * Fetches the page as a browser asks for it; what a browser says of itself beside is its own.
 * @returns how many bytes it has, compressed and without headers
 */
function fetchPage(port: number, code: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', accept: 'text/html' };
    get({ port, host: '127.0.0.1', path: `/${code}`, headers, agent: false }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve(bytes));
      if (response.statusCode !== 200) reject(new Error(`the page: ${response.statusCode}`));
    }).on('error', reject);
  });
}

/** Plays every scenario of the deck as a workshop does: vote, results, debate, vote, results, debrief. */
async function playTheDeck(
  { trainer }: Session,
  phones: readonly SessionSource<ParticipantView>[],
): Promise<number> {
  const chance = chanceOf(7);
  let votes = 0;
  const everybodySees = (isSo: (view: ParticipantView) => boolean) =>
    Promise.all(phones.map((phone) => until(phone, isSo)));

  const playRound = async (ref: string) => {
    const opened = await trainer.command({ type: 'open-round', ref });
    if (opened !== 'done') throw new Error(`the vote was not opened: ${opened}`);
    await everybodySees((view) => view.play?.phase === 'open');
    await Promise.all(phones.map((phone) => phone.answer(answerTo(phone.view!.play!, chance))));
    votes += 1;
    await trainer.command({ type: 'close-round', ref });
    await trainer.command({ type: 'show-results', ref, shown: true });
    await everybodySees((view) => view.play?.shown === true);
  };

  for (;;) {
    const { view } = trainer;
    const { play, next, place, slide } = view as TrainerView;
    if (play && slide.scenario === play.ref && play.phase === 'briefing' && play.round === 0) {
      await playRound(play.ref);
      await trainer.command({ type: 'start-debate', ref: play.ref, seconds: 180 });
      await everybodySees((seen) => seen.play?.phase === 'debate');
      if (trainer.view!.canOpen) await playRound(play.ref);
      await trainer.command({ type: 'debrief', ref: play.ref });
      await everybodySees((seen) => seen.play?.phase === 'debrief');
    }
    if (next.place.h === place.h && next.place.v === place.v && next.place.f === place.f) break;
    await trainer.command({ type: 'show-slide', place: next.place });
    await until(trainer, (seen) => seen.place.h === next.place.h && seen.place.f === next.place.f);
  }
  await trainer.command({ type: 'end-session' });
  await everybodySees((view) => view.ended);
  return votes;
}
