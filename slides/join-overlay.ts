import '../components/join-panel/join.ts';

export interface JoinOverlay {
  toggle(): void;
  remove(): void;
}

/** The join panel over everything, one key away; Escape closes it and nothing else. */
export function joinOverlay(parent: HTMLElement, lang: string): JoinOverlay {
  const box = document.createElement('div');
  box.className = 'join-overlay';
  box.popover = 'manual';
  const panel = document.createElement('connivence-join');
  panel.lang = lang;
  box.append(panel);
  box.addEventListener('click', () => box.hidePopover());
  parent.append(box);

  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.matches(':popover-open')) return;
    event.stopPropagation();
    box.hidePopover();
  };
  document.addEventListener('keydown', escape, { capture: true });
  return {
    toggle: () => void box.togglePopover(),
    remove() {
      document.removeEventListener('keydown', escape, { capture: true });
      box.remove();
    },
  };
}
