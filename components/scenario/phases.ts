import { html, nothing } from 'lit';
import { acts, actOf } from '../../client/words/acts.ts';
import { inLang, result as results } from '../../client/words/index.ts';
import type { BranchingBallot } from '../../session/kinds/branching.ts';
import type { PlayView } from '../../session/views.ts';
import '../branching/branching-ending.ts';
import '../branching/gauges.ts';
import '../debrief/debrief.ts';
import { inline, lightMarkdown } from '../light-markdown.ts';
import { voiceGlyph } from '../mark/bubbles.ts';
import '../mark/mark.ts';
import '../open-ended/open-ended-result.ts';
import '../role-play/role-play-scene.ts';
import '../timer/timer.ts';
import { tied } from '../tied.ts';
import { choices, speaksFor } from './choices.ts';
import type { StageWords } from '../stage-words.ts';

/** What every phase draws from. */
export interface Scene {
  readonly play: PlayView;
  readonly w: StageWords;
  readonly lang: string;
  readonly answered: number;
  readonly connected: number;
  readonly now: () => number;
  /** The element that shows the results; undefined while they are hidden. */
  readonly result: HTMLElement | undefined;
  /** How latecomers come in. */
  readonly joining: unknown;
  /** Whether nobody leads: who watches has no phone with the rest. */
  readonly replayed: boolean;
}

/** The slide of the phase that the play is in. */
export function drawPhase(scene: Scene) {
  switch (scene.play.phase) {
    case 'briefing':
      return briefing(scene);
    case 'open':
      return open(scene);
    case 'closed':
      return closed(scene);
    case 'debate':
      return debate(scene);
    case 'debrief':
      return debrief(scene);
  }
}

/** What a screen reader is told when the phase turns: where the room is now, and never how the votes come in. */
export function told(scene: Scene): string {
  const { play, w, lang, result } = scene;
  const act = actOf(play.ballot);
  switch (play.phase) {
    case 'briefing':
      // A slide's title is told when it comes up; the next scene of a story comes up on the same slide.
      return 'gauges' in play.ballot ? play.title : '';
    case 'open':
      return opened(scene);
    case 'closed':
      if (result) return inLang(results, lang).figures;
      return act ? inLang(acts, lang)[act].closed : w.voteClosed(play.round);
    case 'debate':
      return w.debate;
    case 'debrief':
      return w.steps.debrief;
  }
}

/** Read, before any vote; where a story ends, its ending. */
function briefing(scene: Scene) {
  const { play, lang } = scene;
  if ('ending' in play.ballot) {
    return html`<div class="result">
      <connivence-branching-ending
        .ballot=${play.ballot as BranchingBallot}
        .lang=${lang}
      ></connivence-branching-ending>
    </div>`;
  }
  if ('supports' in play.ballot) {
    return html`<div class="shown">
      <p class="question" lang=${play.lang ?? nothing}>${titled(play.question)}</p>
      ${offered(scene)}
    </div>`;
  }
  const wide = 'poles' in play.ballot;
  return html`<div class="briefing ${wide ? 'wide' : ''}">
    <div class="story">
      <h2 lang=${play.lang ?? nothing}>${tied(play.title)}</h2>
      <div class="situation" lang=${play.lang ?? nothing}>${lightMarkdown(play.situation)}</div>
      ${gaugesOf(play, lang)}
    </div>
    <div class="ask">
      <p class="question" lang=${play.lang ?? nothing}>${titled(play.question)}</p>
      ${offered(scene)}
    </div>
  </div>`;
}

/** What one can answer; where people play rather than vote, the play; where texts are to be supported, their wall. */
function offered({ play, lang, now }: Scene) {
  if (isActed(play)) {
    return html`<connivence-role-play-scene
      .ballot=${play.ballot}
      .lang=${lang}
      .now=${now}
    ></connivence-role-play-scene>`;
  }
  if ('supports' in play.ballot) {
    return html`<div class="result">
      <connivence-open-ended-result
        .ballot=${play.ballot}
        .lang=${lang}
      ></connivence-open-ended-result>
    </div>`;
  }
  return choices(play.ballot, play.lang);
}

/** A line of a title: emphasis, and no hyphen at the end of a row. */
function titled(line: string) {
  return inline(line).map((part) => (typeof part === 'string' ? tied(part) : part));
}

function isActed({ ballot }: PlayView): boolean {
  return 'roles' in ballot;
}

/** Vote: the question, what one can say, and how many have said it. */
function open(scene: Scene) {
  const { play, w, lang, result } = scene;
  const { scene: told } = play.ballot as Partial<BranchingBallot>;
  return html`<div class="open">
    <div class="ask">
      ${awaitsRoles(play) ? nothing : html`<p class="kicker live" aria-hidden="true">${opened(scene)}</p>`}
      ${
        told && !result
          ? html`<div class="situation" lang=${play.lang ?? nothing}>${lightMarkdown(told)}</div>`
          : nothing
      }
      <p class="question" lang=${play.lang ?? nothing}>${titled(play.question)}</p>
      ${
        result
          ? html`<div class="result">${result}</div>`
          : html`${offered(scene)} ${gaugesOf(play, lang)}
            ${
              isActed(play) || told
                ? nothing
                : html`<p class="hint">${votesAgain(play) ? w.thinkAgain : w.thinkAlone}</p>`
            }`
      }
    </div>
    <aside>${count(scene)}${scene.joining}</aside>
  </div>`;
}

/** What the room does now: vote, or what the kind has people do instead. */
function opened({ play, w, lang }: Scene): string {
  const act = actOf(play.ballot);
  return act ? inLang(acts, lang)[act].open : w.voteOpen(play.round);
}

function votesAgain({ ballot, round }: PlayView): boolean {
  return round > 1 && !actOf(ballot);
}

/** Whether a play was opened before anybody had a role: there is nothing to watch yet. */
function awaitsRoles({ ballot }: PlayView): boolean {
  return 'groups' in ballot && ballot.groups === 0;
}

/** The vote is over: the picture, or the moment before it. */
function closed(scene: Scene) {
  const { play, w, lang, answered, result } = scene;
  if (result) return shown(play, result);
  const act = actOf(play.ballot);
  return html`<div class="closed">
    <connivence-mark></connivence-mark>
    <p class="kicker" aria-hidden="true">
      ${act ? inLang(acts, lang)[act].closed : w.voteClosed(play.round)}
    </p>
    <p class="number">${answered}</p>
    <p class="unit">${w.answers(answered)}</p>
    <p class="hint">${answered > 0 ? w.resultsSoon : w.nobodyYet}</p>
  </div>`;
}

function shown(play: PlayView, result: HTMLElement) {
  return html`<div class="shown">
    <p class="question" lang=${play.lang ?? nothing}>${titled(play.question)}</p>
    <div class="result">${result}</div>
  </div>`;
}

/** Where a story stands, under what is to be read. */
function gaugesOf({ ballot }: PlayView, lang: string) {
  const { gauges } = ballot as Partial<BranchingBallot>;
  return gauges
    ? html`<connivence-gauges .gauges=${gauges} .lang=${lang}></connivence-gauges>`
    : nothing;
}

/** Convince the neighbour. */
function debate({ play, w, lang, now, result }: Scene) {
  if (!play.debate) return nothing;
  const { endsAt, seconds, prompts } = play.debate;
  const timer = html`<connivence-timer
    .endsAt=${endsAt}
    .seconds=${seconds}
    .now=${now}
    .lang=${lang}
  ></connivence-timer>`;
  return html`<div class="debate ${result ? 'with-result' : ''}">
    ${result ? html`<div class="result">${result}</div>` : timer}
    <div class="talk">
      <div class="heading">
        ${result ? timer : nothing}
        <div>
          <p class="kicker">${w.theDebate}</p>
          <h2>${w.debate}</h2>
        </div>
      </div>
      <ul class="prompts">
        ${
          prompts.length > 0
            ? prompts.map((prompt) => {
                const side = speaksFor(play.ballot, prompt.for);
                return html`<li class=${side?.voice ?? ''} lang=${play.lang ?? nothing}>
                  ${
                    side
                      ? html`<p class="side">
                          ${voiceGlyph(side.voice)}<span>${side.label}</span>
                        </p>`
                      : nothing
                  }
                  <p>${inline(prompt.text)}</p>
                </li>`;
              })
            : w.prompts.map((prompt) => html`<li><p>${prompt}</p></li>`)
        }
      </ul>
    </div>
  </div>`;
}

/** What to take away; where the kind has answers of its own, first the picture with them, until it is hidden. */
function debrief({ play, lang, result, replayed }: Scene) {
  if (result && play.result?.solution) return shown(play, result);
  return html`<div class="debriefing">
    <connivence-debrief
      .debrief=${play.debrief}
      .lang=${lang}
      .spoken=${play.lang}
      ?brief=${!replayed}
    ></connivence-debrief>
  </div>`;
}

function count({ w, answered, connected }: Scene) {
  return html`<div class="count">
    <span class="number ${answered > 99 ? 'long' : ''}">${answered}</span>
    <span class="unit">${w.answers(answered)}</span>
    ${
      // Raised hands are answers of people who have no phone.
      answered <= connected && connected > 0
        ? html`<span class="of">${w.ofConnected(connected)}</span>`
        : nothing
    }
  </div>`;
}
