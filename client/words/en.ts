import type * as fr from './fr.ts';
import type { Words } from './shape.ts';

const n = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);
const people = (count: number) => `${count} ${n(count, 'person', 'people')}`;

export const phone: Words<typeof fr.phone> = {
  wait: 'Look at the room’s screen',
  code: 'The code on the screen',
  codeWrong: 'A code has six characters, like KDR 479. Read the screen again.',
  join: 'Join',
  lang: 'Language',
  connecting: 'Connecting…',
  lost: 'Connection lost. Reconnecting…',
  ready: 'You’re in',
  readyHint: 'Keep this page open: votes will show up here.',
  briefing: 'Read first',
  briefingHint: 'Your turn soon.',
  open: (round) => ['Your turn', 'Vote open'][round] ?? 'Second vote open',
  closed: 'Vote closed',
  shown: 'Results',
  debate: 'Debate',
  debrief: 'Debrief',
  situation: 'Read the situation again',
  sending: 'Sending…',
  counted: 'Counted',
  late: 'Too late, the vote is closed.',
  lateCounted: 'Too late to change: your earlier answer counts.',
  failed: 'Not counted. Try again.',
  notVoted: 'You didn’t answer this time.',
  change: 'You can still change your mind.',
  ended: 'The session is over',
  endedHint: 'Thank you for playing. You can close this page.',
  reload: 'Reload',
  cut: 'The connection was cut.',
};

export const ballot: Words<typeof fr.ballot> = {
  send: 'Send',
  change: 'Change my answer',
  next: 'Next',
  yours: 'Your answer',
  edit: 'Edit',
  choose: (most, chosen) => `Up to ${most} choices, ${chosen} of ${most}`,
  guess: 'And the room? What will most people choose?',
  place: (at, first, second) => {
    const pole = at < 50 ? first : second;
    const off = Math.abs(at - 50);
    if (off <= 5) return 'Right in between';
    return `${off >= 40 ? 'Entirely' : off >= 20 ? 'Rather' : 'Slightly more'}: ${pole}`;
  },
};

/** A full stop, where a quote that was cut short does not end with dots enough. */
const stopped = (sentence: string) => (sentence.endsWith('…”') ? sentence : `${sentence}.`);

export const result: Words<typeof fr.result> = {
  people,
  quote: (label) => `“${label}”`,
  nobody: 'Nobody has answered yet.',
  round: (round) => (round === 1 ? 'First vote' : 'Second vote'),
  option: 'Option',
  share: 'Share',
  place: 'Place',
  figures: 'The figures',
  onlyAnswer: (label) => stopped(`Only one answer: ${label}`),
  unanimous: (label) => stopped(`Unanimous: ${label}`),
  wins: (label, votes, of) => `${label} wins: ${votes} of ${people(of)}.`,
  leads: (label, votes, of) => `${label} leads, without a majority: ${votes} of ${of}.`,
  tie: (labels, votes) =>
    `A tie between ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}: ${votes} each.`,
  tieOf: (options, votes) => `A tie between ${options} options: ${votes} each.`,
  before: 'before',
  after: 'after',
  nobodyChanged: 'Nobody changed their mind.',
  changed: (count) => `${people(count)} changed their mind.`,
  changedTowards: (count, towards, label) =>
    stopped(
      `${people(count)} changed their mind${
        count === 1 ? ',' : towards === count ? ', all of them' : `, ${towards} of them`
      } towards ${label}`,
    ),
  guessed: (right, of) =>
    right === 0 ? 'Nobody saw it coming.' : `${right} of ${of} saw it coming.`,
  panel: (who, label, share) => `The reference panel (${who}) first chooses ${label}, at ${share}.`,
  roomNear: (share) => `The room’s concordance: ${share}.`,
  readRight: 'You read the room well.',
  readWrong: 'The room surprised you.',
  ownNear: (share) => `Your concordance with the panel: ${share}.`,
  median: 'Median',
  middleHalf: (from, to) => (from === to ? `half at ${from}` : `half between ${from} and ${to}`),
  leansTo: (label, median) => `The room leans towards ${label}: median ${median}.`,
  inTheMiddle: (median) => `The room stays in the middle: median ${median}.`,
  split: (from, to) => `The room is split: half of the answers between ${from} and ${to}.`,
  movedTo: (label, from, to) => `The room moved towards ${label}: median ${from} to ${to}`,
  stayedAt: (median) => `The median did not move: ${median}`,
  moved: (one, other) =>
    one + other === 0
      ? 'nobody moved.'
      : `${people(one)} moved that way, ${other || 'nobody'} the other.`,
  movedApart: (first, firstLabel, second, secondLabel) =>
    first + second === 0
      ? 'nobody moved.'
      : `${people(first)} towards ${firstLabel}, ${second} towards ${secondLabel}.`,
  clause: '; ',
};

export const stage: Words<typeof fr.stage> = {
  connected: (count) => `${people(count)} connected`,
  ofConnected: (count) => `of ${count} connected`,
  answers: (count) => n(count, 'answer', 'answers'),
  voteOpen: (round) => (round > 1 ? 'Second vote, open' : 'The vote is open'),
  voteClosed: (round) => (round > 1 ? 'Second vote, closed' : 'The vote is closed'),
  thinkAlone: 'On your own, in silence.',
  thinkAgain: 'Vote again, whether you changed your mind or not.',
  resultsSoon: 'Keep your answer in mind. We’ll look together in a moment.',
  nobodyYet: 'Nobody has answered yet.',
  theDebate: 'The debate',
  debate: 'Convince your neighbour',
  prompts: [
    'Find someone who did not vote as you did.',
    'One minute each, no interrupting.',
    'Look for what would change your mind.',
  ],
  timer: 'Time left',
  timeLeft: (seconds) =>
    seconds >= 60
      ? `${Math.round(seconds / 60)} ${n(Math.round(seconds / 60), 'minute', 'minutes')} left`
      : `${seconds} ${n(seconds, 'second', 'seconds')} left`,
  timeUp: 'Time’s up',
  article: 'What the article says',
  against: 'What can be said against it',
  monday: 'On Monday',
  reasons: 'The case for…',
  reasonsOnPhones: 'The case for each choice is on your phones.',
  credits: (titles) => `After ${titles}`,
  by: (title, author) => `“${title}” (${author})`,
  quoted: (title) => `“${title}”`,
  join: 'Join the room',
  joinAddress: 'Scan, or type the address',
  joinCode: 'and the code',
  joinQr: (address) => `QR code to ${address}`,
  linkLost: 'Connection lost, coming back…',
  problem: 'This scenario cannot be played',
  problemHint: 'The rest of the deck goes on. To mend it, in the scenario’s file:',
  steps: {
    'open-round': (round) => (round > 0 ? 'Vote again' : 'Open the vote'),
    'close-round': 'Close the vote',
    'reopen-round': 'Reopen',
    'show-results': 'Show the results',
    direct: 'Go on…',
    'hide-results': 'Hide the results',
    'start-debate': 'Start the debate',
    'restart-debate': 'Restart the timer',
    debrief: 'Debrief',
    reset: 'Start over',
    hands: 'Show of hands',
  },
  bar: 'Run the vote',
  confirmReset: (count) =>
    count > 0
      ? `Erase ${n(count, 'the answer', `the ${count} answers`)} to this scenario?`
      : 'Start this scenario over?',
  yes: 'Yes, erase',
  no: 'No',
  refused: 'Not taken. Try again.',
  handsTitle: 'Count the hands',
  handsHint: 'Replaces the last count of this round.',
  handsSend: 'Count',
  handsCancel: 'Cancel',
  handsMiddle: 'In the middle',
  handsTowards: (pole) => `Rather “${pole}”`,
  alone: 'Connection lost: this vote plays on this screen only.',
  noSession: 'This session cannot be found',
  noSessionHint: 'Check the address, or open it again from the trainer’s page.',
  needsKey: 'This screen needs the trainer’s key',
  serverAway: 'The server does not answer. Trying again…',
};

export const trainer: Words<typeof fr.trainer> = {
  next: 'Next',
  back: 'Back',
  code: 'Code',
  onWall: 'On the wall',
  upNext: 'Up next',
  lastSlide: 'End of the slides',
  untitled: 'Untitled',
  notes: 'Notes',
  noNotes: 'No notes for this slide.',
  connected: (count) => `${count} connected`,
  round: (round) => (round > 1 ? 'second round' : 'first round'),
  phase: {
    briefing: 'Briefing',
    open: 'Vote open',
    closed: 'Vote closed',
    debate: 'Debate',
    debrief: 'Debrief',
  },
  shown: 'Results on the wall',
  unseen: 'Results for your eyes only',
  step: {
    open: 'Open the vote',
    again: 'Vote again',
    close: 'Close the vote',
    show: 'Show the results',
    hide: 'Hide the results',
    reopen: 'Reopen this round',
    debrief: 'Debrief',
  },
  debateFor: (minutes) => `Debate for ${minutes} min`,
  debate: 'Debate for',
  extend: 'Extend the debate',
  minutes: (minutes) => `${minutes} min`,
  more: (minutes) => `+ ${minutes} min`,
  timeLeft: 'Time left',
  timeUp: 'Time is up',
  done: 'Scenario played. On we go!',
  median: 'Median',
  nobody: 'Nobody has answered yet.',
  hands: {
    title: 'Count a show of hands',
    help: 'Added to the phones; replaces the last count.',
    send: 'Count',
    sent: 'Hands counted.',
  },
  sort: {
    theirs: 'And how do they see it?',
    ours: 'Back to our eyes',
  },
  branching: {
    majority: 'Say the room’s line',
    tie: 'A tie: choose the line',
    say: (line: string) => `Say: ${line}`,
    back: 'Take one turn back',
  },
  other: 'More',
  hold: 'Keep holding',
  reset: 'Erase the answers',
  end: 'End the session',
  waiting: 'Waiting for the network',
  lost: 'Connection lost, it is coming back. What you ask waits for it.',
  connecting: 'Connecting…',
  over: 'Session over',
  overText: 'The phones know. Thank you for the connivence.',
  home: 'Your sessions',
  reload: 'Reload',
  problem: (file) => `The scenario “${file}” cannot be played.`,
  refused: {
    ended: 'The session is over.',
    'not-in-play': 'This scenario is no longer on the wall.',
    'already-open': 'The vote is open already.',
    'not-open': 'The vote is closed already.',
    'no-round': 'Open a vote first.',
    'no-more-rounds': 'Both rounds have taken place.',
    'not-a-directive': 'That cannot be done here.',
    'not-an-answer': 'This count does not fit the scenario.',
    'too-late': 'Too late.',
    'no-such-slide': 'There is no such slide.',
    nobody: 'Nobody has that text any more.',
    busy: 'The server is overloaded, try again.',
    failed: 'That did not work, try again.',
  },
  bye: {
    protocol: 'This page is from an earlier version.',
    'unknown-code': 'No session has this code.',
    'wrong-key': 'This is not the right key.',
    full: 'Too many screens are connected.',
    locked: 'The room takes no newcomers.',
    removed: 'This person had to leave the session.',
    'too-many-tries': 'Too many tries. Wait a minute.',
    'too-fast': 'Too much at once.',
    malformed: 'This page is from an earlier version.',
    stopping: 'The server is stopping.',
  },
  key: {
    title: 'The key is missing',
    wrong: 'This is not the right key',
    help: 'When the server starts, it prints an address with your key in the terminal. Open it, or paste it here.',
    label: 'Address or key',
    send: 'Enter',
  },
  decks: {
    title: 'Choose a workshop',
    start: (lang) => `Start in ${lang}`,
    starting: 'Setting up the room…',
    slides: (count) => `${count} ${n(count, 'slide', 'slides')}`,
    scenarios: (count) => `${count} ${n(count, 'scenario', 'scenarios')}`,
    none: 'No workshop in the slides/ folder. Write one in Markdown and it will appear here.',
  },
  sessions: {
    title: 'Running sessions',
    past: 'Past sessions',
    since: (when) => `opened ${when}`,
    justNow: 'opened just now',
    joined: (count) => `${count} ${n(count, 'person', 'people')} came`,
    stage: 'Open the wall',
    console: 'Open the console',
    phone: 'Console on my phone',
    end: 'End',
    sure: 'End it for everyone?',
    yes: 'Yes, end it',
    no: 'No, go on',
  },
  phone: {
    warning:
      'This code holds your key: whoever photographs it runs the session. Do not project it.',
    show: 'Nobody is looking, show it',
    hide: 'Hide',
    hides: (seconds) => `Hides in ${seconds} s`,
    label: 'QR code of the trainer’s console',
    scan: 'Point your phone’s camera at it, on the same network.',
  },
  findings: {
    title: 'To mend in the files',
    error: 'Error',
    warning: 'Advice',
    count: (errors, warnings) =>
      [
        errors > 0 && `${errors} ${n(errors, 'error', 'errors')}`,
        warnings > 0 && `${warnings} ${n(warnings, 'tip', 'tips')}`,
      ]
        .filter(Boolean)
        .join(', '),
    whole: 'the whole file',
  },
  unreachable: 'The server does not answer. Trying again every five seconds.',
  wentWrong: 'That did not work, try again.',
};
