import { html } from 'lit';
import '../../../components/poll/poll-ballot.ts';
import { poll, type PollAnswer, type PollBallot } from '../../../session/kinds/poll.ts';
import type { Lang } from '../../../session/text.ts';
import { long, scenarioOf, short } from '../poll-options.ts';
import type { Specimen } from '../specimen.ts';

interface Asked {
  readonly options?: typeof short;
  readonly choose?: number;
  readonly predict?: boolean;
  readonly answer?: PollAnswer;
  readonly disabled?: boolean;
}

function draw({ options = short, choose = 1, predict = false, answer, disabled = false }: Asked) {
  const scenario = { ...scenarioOf(options), choose, predict };
  return (lang: Lang) =>
    html`<connivence-poll-ballot
      .ballot=${poll.ballot(scenario, 'vote', lang, undefined) as PollBallot}
      .answer=${answer}
      .disabled=${disabled}
      .lang=${lang}
    ></connivence-poll-ballot>`;
}

const specimen: Specimen = {
  name: 'poll-ballot',
  on: 'phone',
  states: {
    fresh: draw({}),
    answered: draw({ answer: { picks: ['talk'] } }),
    closed: draw({ answer: { picks: ['talk'] }, disabled: true }),
    long: draw({ options: long }),
    several: draw({ options: long, choose: 2, answer: { picks: ['a', 'd'] } }),
    predict: draw({ predict: true }),
    guess: draw({ predict: true, answer: { picks: ['talk'], guess: 'leave' } }),
    'guess-long': draw({ options: long, predict: true, answer: { picks: ['a'], guess: 'f' } }),
  },
};
export default specimen;
