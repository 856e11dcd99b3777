import { keepRecording } from '../../client/recording-shelf.ts';
import { begun } from '../study/course-name.ts';
import '../study/recording-field.ts';
import { keepOffline } from '../study/offline.ts';

/* The front page works without this; it adds what a browser keeps. */

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-deck]')];
const list = document.querySelector<HTMLElement>('.workshops');
const field = document.querySelector('connivence-recording-field');

for (const link of links) {
  if (!begun(link.dataset['deck']!)) continue;
  const resume = document.createElement('span');
  resume.className = 'resume';
  resume.textContent = list?.dataset['resume'] ?? '';
  link.querySelector('.facts')?.append(resume);
}

if (field) {
  field.decks = links.map(({ dataset }) => dataset['deck']!);
  field.addEventListener('recording-chosen', async ({ recording }) => {
    const link = links.find(({ dataset }) => dataset['deck'] === recording.deck.id);
    if (await keepRecording(recording.deck.id, recording)) link?.click();
    else field.refuse('unkept');
  });
  field.closest<HTMLElement>('.room')!.hidden = false;
}

keepOffline();
