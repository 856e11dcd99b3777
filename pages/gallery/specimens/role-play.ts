import { html } from 'lit';
import '../../../components/poll/poll-ballot.ts';
import '../../../components/role-play/role-play-ballot.ts';
import '../../../components/role-play/role-play-director.ts';
import '../../../components/role-play/role-play-result.ts';
import '../../../components/role-play/role-play-scene.ts';
import {
  rolePlay,
  type GridAnswer,
  type PlayBallot,
  type Rating,
  type RolePlayBallot,
  type RolePlayPersonal,
  type RolePlayProgress,
  type RolePlayScenario,
} from '../../../session/kinds/role-play.ts';
import type { Lang } from '../../../session/text.ts';
import type { PlayView, Result } from '../../../session/views.ts';
import dinner from '../../../scenarios/la-remise-entre-amis.json';
import { seeded } from '../room.ts';
import type { Specimen } from '../specimen.ts';

const scenario = dinner as unknown as RolePlayScenario;
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

function dealt(count: number): RolePlayProgress {
  const { course } = rolePlay;
  const start = course!.start(scenario);
  const room = { present: people(count), seed: 5, at: Date.now(), tally: undefined };
  const directive = course!.check(scenario, start, { deal: true }, room);
  return directive ? course!.direct(scenario, start, directive) : start;
}

const playing = (count: number): RolePlayProgress => ({ ...dealt(count), startedAt: Date.now() });
const ballotOf = (progress: RolePlayProgress, lang: Lang, step = 'play') =>
  rolePlay.ballot(scenario, step, lang, progress) as RolePlayBallot;

/** Eight criteria, to see how a full grid stands. */
const eight: RolePlayScenario = {
  ...scenario,
  observer: {
    grid: people(8).map((id, i) => ({ id, label: scenario.observer.grid[i % 5]!.label })),
  },
};

function gridOf(observers: number, rounds: number, of: RolePlayScenario) {
  return (lang: Lang) => {
    const random = seeded(observers + rounds);
    const round = () => {
      const tally = rolePlay.empty(of, 'play');
      for (let i = 0; i < observers; i++) {
        const grid = Object.fromEntries(
          of.observer.grid.map(({ id }, row) => [
            id,
            Math.min(2, Math.floor(random() * (2 + row / 2))) as Rating,
          ]),
        );
        rolePlay.add(tally, { grid } satisfies GridAnswer, 1);
      }
      return tally;
    };
    const result: Result = {
      rounds: Array.from({ length: rounds }, (_, i) => ({ round: i + 1, tally: round() })),
    };
    return html`<connivence-role-play-result
      .ballot=${rolePlay.ballot(of, 'play', lang, dealt(12)) as RolePlayBallot}
      .result=${result}
      .lang=${lang}
    ></connivence-role-play-result>`;
  };
}

function voted(lang: Lang) {
  const tally = rolePlay.empty(scenario, 'vote');
  scenario.vote.options.forEach(({ id }, i) => rolePlay.add(tally, { picks: [id] }, 7 - 2 * i));
  return html`<connivence-role-play-result
    .ballot=${ballotOf(dealt(12), lang, 'vote')}
    .result=${{ rounds: [{ round: 1, tally }] }}
    .lang=${lang}
  ></connivence-role-play-result>`;
}

function card(find: (personal: RolePlayPersonal) => boolean, count = 12) {
  return (lang: Lang) => {
    const cards = [...people(count), 'late'].map(
      (who) =>
        rolePlay.personal!(scenario, who, lang, dealt(count)) as RolePlayPersonal | undefined,
    );
    return html`<connivence-role-play-card
      .personal=${cards.find((personal) => personal && find(personal))}
      .lang=${lang}
    ></connivence-role-play-card>`;
  };
}

function ballot(personal: RolePlayPersonal, grid?: GridAnswer['grid'], step = 'play') {
  return (lang: Lang) =>
    html`<connivence-role-play-ballot
      .ballot=${ballotOf(dealt(12), lang, step)}
      .answer=${grid && { grid }}
      .personal=${personal}
      .lang=${lang}
    ></connivence-role-play-ballot>`;
}

function director(progress: RolePlayProgress, present: readonly string[] | undefined) {
  return (lang: Lang) =>
    html`<connivence-role-play-director
      .play=${
        {
          phase: 'briefing',
          round: 0,
          step: progress.step,
          ballot: ballotOf(progress, lang, progress.step),
        } as unknown as PlayView
      }
      .behind=${present && rolePlay.behind!(scenario, undefined, lang, progress, present)}
      .lang=${lang}
    ></connivence-role-play-director>`;
}

const scene = (progress: RolePlayProgress) => (lang: Lang) =>
  html`<connivence-role-play-scene
    .ballot=${ballotOf(progress, lang) as PlayBallot}
    .lang=${lang}
  ></connivence-role-play-scene>`;

const observer: RolePlayPersonal = { part: 'observer', group: 3 };
const gone = people(12).slice(2);

const specimen: Specimen = {
  name: 'role-play',
  on: 'both',
  states: {
    'grid-0': gridOf(0, 1, scenario),
    'grid-1': gridOf(1, 1, scenario),
    'grid-2-2': gridOf(2, 2, scenario),
    'grid-12': gridOf(12, 1, scenario),
    'grid-12-2': gridOf(12, 2, scenario),
    'grid-100-2-eight': gridOf(100, 2, eight),
    voted,
    'scene-before': scene(dealt(0)),
    'scene-dealt': scene(dealt(31)),
    'scene-playing': scene(playing(31)),
    'card-client': card((personal) => personal.part === 'role' && personal.side === 0),
    'card-ours': card((personal) => personal.part === 'role' && personal.side === 1),
    'card-alone': card((personal) => personal.part === 'role', 1),
    'card-observer': card((personal) => personal.part === 'observer'),
    'card-none': card((personal) => personal.part === 'none'),
    'ballot-observer': ballot(observer, { figure: 2, why: 0, trade: 1 }),
    'ballot-player': ballot({ part: 'none' }),
    'ballot-vote': ballot(observer, undefined, 'vote'),
    'director-before': director(dealt(0), people(12)),
    'director-dealt': director(dealt(12), people(12)),
    'director-late': director(playing(12), [...gone, 'late', 'later']),
    'director-wall': director(dealt(12), undefined),
  },
};
export default specimen;
