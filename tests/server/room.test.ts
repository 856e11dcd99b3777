import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryLog } from '../../server/logs/memory.ts';
import { Room, type World } from '../../server/room.ts';
import type { Screen } from '../../server/screen.ts';
import type { LibraryEntry } from '../../session/decide.ts';
import { checkScenario } from '../../session/read-scenario.ts';
import type { ServerMessage } from '../../session/protocol.ts';
import type { Role, StageView } from '../../session/views.ts';
import { AT, keepOrFire, told } from '../session/given.ts';

/** A screen that keeps what it is told. */
function screen(role: Role, participant = ''): Screen & { heard: ServerMessage[] } {
  const heard: ServerMessage[] = [];
  return {
    role,
    participant,
    lang: 'fr',
    heard,
    send: (text) => void heard.push(JSON.parse(text) as ServerMessage),
  };
}

/** The last that a phone was told of its own. */
const card = (of: { heard: ServerMessage[] }) => of.heard.findLast(({ type }) => type === 'you');

describe('a room', () => {
  let room: Room;
  let later: { callback: () => void; ms: number }[];
  let entry: LibraryEntry;
  let now: number;

  /** Runs what was put off, as time would. */
  const flush = () => {
    now += 50;
    for (const { callback } of later.splice(0)) callback();
  };
  const settle = async () => {
    for (let i = 0; i < 8; i++) await Promise.resolve();
  };
  const views = (of: { heard: ServerMessage[] }) => of.heard.filter(({ type }) => type === 'view');
  const command = (type: 'open-round' | 'close-round') =>
    room.command(`${type}-${now++}`, { type, ref: keepOrFire.ref });

  beforeEach(async () => {
    later = [];
    now = AT;
    entry = { scenario: keepOrFire };
    const world: World = {
      log: new MemoryLog(),
      now: () => now,
      seed: () => 1,
      find: () => entry,
      later: (callback, ms) => later.push({ callback, ms }),
    };
    await world.log.append('s', [told.opened], 0);
    room = await Room.open('s', world);
    await room.command('to-the-vote', {
      type: 'show-slide',
      place: { h: 1, v: 0, f: -1, fragments: 0 },
    });
  });

  it('tells a screen that keeps its views the texts of a scenario once, and others each time', async () => {
    const keeping = { ...screen('participant', 'ada'), keeps: true };
    const forgetful = screen('participant', 'bea');
    room.enter(keeping);
    room.enter(forgetful);
    await command('open-round');
    flush();
    await command('close-round');
    flush();
    const texts = ['title', 'situation', 'question', 'ballot'];
    const toldOf = (of: { heard: ServerMessage[] }) =>
      views(of).map((message) => {
        const { play } = (message as Extract<ServerMessage, { type: 'view' }>).view;
        return texts.filter((text) => text in play!);
      });
    expect(toldOf(keeping)).toEqual([texts, [], []]);
    expect(toldOf(forgetful)).toEqual([texts, texts, texts]);
    expect(views(keeping).map((message) => 'view' in message && message.view.play!.phase)).toEqual([
      'briefing',
      'open',
      'closed',
    ]);

    const again = { ...screen('participant', 'ada'), keeps: true };
    room.enter(again);
    expect(toldOf(again)).toEqual([texts]);
  });

  it('tells a screen that keeps its views all texts again once one of them has changed', async () => {
    const keeping = { ...screen('stage'), keeps: true };
    room.enter(keeping);
    const title = { fr: 'Un autre titre', en: 'Another title' };
    entry = { scenario: { ...keepOrFire, title } };
    await room.refresh();
    flush();
    const { view } = views(keeping).at(-1) as Extract<ServerMessage, { type: 'view' }>;
    expect(view.play).toMatchObject({ title: 'Un autre titre', question: expect.any(String) });
  });

  it('knows who came in before the log has written that they did', async () => {
    const disk = Promise.withResolvers<void>();
    const slow = new (class extends MemoryLog {
      override async append(...what: Parameters<MemoryLog['append']>) {
        await disk.promise;
        return super.append(...what);
      }
    })();
    room = await Room.open('s', {
      log: slow,
      now: () => now,
      seed: () => 1,
      find: () => entry,
      later: () => {},
    });
    room.enter(screen('participant', 'ada'));
    expect(room.state.participants.has('ada')).toBe(false);
    expect(room.knows('ada')).toBe(true);
    disk.resolve();
    await disk.promise;
  });

  it('tells each phone its card when roles are dealt, and again when the scenario comes back', async () => {
    const dinner = join(import.meta.dirname, '../../scenarios/la-remise-entre-amis.json');
    const scenario = { ...JSON.parse(readFileSync(dinner, 'utf8')), ref: 'other', credits: [] };
    const go = (h: number) =>
      room.command(`to-${h}-${now++}`, {
        type: 'show-slide',
        place: { h, v: 0, f: -1, fragments: 0 },
      });
    const phones = ['ada', 'bob', 'eve'].map((who) => screen('participant', who));
    for (const phone of phones) room.enter(phone);
    entry = { scenario };
    await go(3);
    await room.command('deal-the-roles', {
      type: 'direct',
      ref: 'other',
      directive: { deal: true },
    });
    await settle();
    const dealt = phones.map(card);
    expect(dealt).toMatchObject(phones.map(() => ({ ref: 'other', personal: { group: 1 } })));
    expect(new Set(dealt.map((own) => JSON.stringify(own))).size).toBe(3);

    entry = { scenario: keepOrFire };
    await go(1);
    entry = { scenario };
    for (const phone of phones) phone.heard.length = 0;
    await go(3);
    await settle();
    expect(phones.map(card)).toEqual(dealt);
  });

  it('tells phones of a slide that turns only where they would see another thing', async () => {
    const [wall, phone] = [screen('stage'), screen('participant', 'ada')];
    for (const each of [wall, phone]) room.enter(each);
    await command('open-round');
    flush();
    wall.heard.length = phone.heard.length = 0;
    await room.command('a-slide-on', {
      type: 'show-slide',
      place: { h: 2, v: 0, f: -1, fragments: 0 },
    });
    flush();
    expect([views(wall).length, views(phone).length]).toEqual([1, 0]);
    await command('close-round');
    flush();
    expect([views(wall).length, views(phone).length]).toEqual([2, 1]);
  });

  it('tells the wall of a hundred votes in one view, and phones in none', async () => {
    const wall = screen('stage');
    const phones = Array.from({ length: 100 }, (_, i) => screen('participant', `p${i}`));
    for (const each of [wall, ...phones]) room.enter(each);
    await command('open-round');
    flush();
    for (const each of [wall, ...phones]) each.heard.length = 0;
    for (const phone of phones)
      room.answer(phone, `answer-${phone.participant}`, 1, { picks: ['keep'] });
    await settle();
    flush();
    expect(views(wall)).toHaveLength(1);
    expect(views(wall)[0]).toMatchObject({ view: { answered: 100 } });
    expect(phones.flatMap(views)).toEqual([]);
    expect(phones.flatMap(({ heard }) => heard)).toHaveLength(100);
  });

  it('tells the wall within a tick even when the clock was set back an hour', async () => {
    const wall = screen('stage');
    room.enter(wall);
    await command('open-round');
    flush();
    now -= 3_600_000;
    await command('close-round');
    expect(later.map(({ ms }) => ms)).toEqual([50]);
  });

  it('counts two tabs as one person, and lets the person go when both are closed', async () => {
    const tabs = [screen('participant', 'ada'), screen('participant', 'ada')];
    for (const tab of tabs) room.enter(tab);
    expect(room.connected).toBe(1);
    room.leave(tabs[0]!);
    room.leave(tabs[0]!);
    expect(room.connected).toBe(1);
    room.leave(tabs[1]!);
    expect(room.connected).toBe(0);
  });

  it('answers a command given twice once, and both who gave it', async () => {
    const tabs = [screen('participant', 'ada'), screen('participant', 'ada')];
    for (const tab of tabs) room.enter(tab);
    await command('open-round');
    for (const tab of tabs) room.answer(tab, 'the-same-command', 1, { picks: ['keep'] });
    await settle();
    for (const tab of tabs) {
      expect(tab.heard).toContainEqual(
        expect.objectContaining({ type: 'ack', outcome: 'counted' }),
      );
    }
    expect(room.state.open?.tally).toMatchObject({ people: 1 });
  });

  it('tells the other tabs of a person what they answer in one', async () => {
    const [here, there, other] = [
      screen('participant', 'ada'),
      screen('participant', 'ada'),
      screen('participant', 'bob'),
    ];
    for (const tab of [here, there, other]) room.enter(tab);
    await command('open-round');
    room.answer(there, 'first', 1, { picks: ['fire'] });
    await settle();
    const before = other.heard.length;
    room.answer(here, 'second', 1, { picks: ['keep'] });
    await settle();
    expect(card(there)).toEqual({ type: 'you', opening: 1, answer: { picks: ['keep'] } });
    expect(other.heard.length).toBe(before);
  });

  it('tells a phone that comes back its own answer, before anything else', async () => {
    const phone = screen('participant', 'ada');
    room.enter(phone);
    await command('open-round');
    room.answer(phone, 'an-answer', 1, { picks: ['fire'] });
    await settle();
    room.leave(phone);
    const back = screen('participant', 'ada');
    room.enter(back);
    expect(back.heard[0]).toEqual({ type: 'you', opening: 1, answer: { picks: ['fire'] } });
  });

  it('shows a scenario as its file now stands, until somebody may have read the old one to vote', async () => {
    const title = () => {
      const wall = screen('stage');
      room.enter(wall);
      return (wall.heard.at(-1) as { view: StageView }).view.play?.title;
    };
    entry = { scenario: { ...keepOrFire, title: 'Mended' } };
    await room.refresh();
    expect(title()).toBe('Mended');
    await command('open-round');
    entry = { scenario: { ...keepOrFire, title: 'Changed in the middle of a vote' } };
    await room.refresh();
    expect(title()).toBe('Mended');
    await command('close-round');
    await room.refresh();
    expect(title()).toBe('Mended');
  });

  it('keeps what was dealt when the file of a role-play is edited before any vote', async () => {
    const ref = keepOrFire.ref;
    const { scenario } = checkScenario(
      JSON.parse(
        readFileSync(join(import.meta.dirname, '../../scenarios/templates/role-play.json'), 'utf8'),
      ),
    );
    const roles = { ...scenario!, ref, credits: [] };
    entry = { scenario: roles };
    await room.refresh();
    for (const who of ['ada', 'bob', 'cyd']) room.enter(screen('participant', who));
    await room.command('deal-the-roles', { type: 'direct', ref, directive: { deal: true } });
    entry = { scenario: { ...roles, title: 'Changed after the deal' } };
    await room.refresh();
    const phone = screen('participant', 'ada');
    room.enter(phone);
    expect(phone.heard[0]).toMatchObject({ type: 'you', personal: { part: expect.any(String) } });
  });

  it('two consoles that command at once are both answered, and one round is open', async () => {
    const outcomes = await Promise.all([command('open-round'), command('open-round')]);
    expect(outcomes).toEqual(['done', 'already-open']);
    expect(room.state.openings).toBe(1);
  });
});
