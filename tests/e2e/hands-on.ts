import { expect, type Locator, type Page } from '@playwright/test';

/** What has the focus, through every shadow root. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly checked: boolean;
  readonly off: boolean;
  /** The elements around it, from the page to it. */
  readonly path: string;
  /** Whether one sees that it has the focus: an outline, its own or its label's. */
  readonly seen: boolean;
}

export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let at = document.activeElement ?? document.body;
    const path = [`${at.localName}.${at.className}`];
    while (at.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
      path.push(`${at.localName}.${at.className}`);
    }
    const outlined = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const input = at as HTMLInputElement;
    return {
      tag: at.localName,
      type: input.type ?? '',
      name: (at.getAttribute('aria-label') ?? at.textContent ?? '').replace(/\s+/g, ' ').trim(),
      checked: input.checked ?? false,
      off: at.getAttribute('aria-disabled') === 'true',
      path: path.join(' '),
      seen: outlined(at) || outlined(at.closest('label')),
    };
  });
}

/** Presses Tab, and sees where that leads. A slider's outline is its thumb's: that one is looked at. */
export async function tab(page: Page): Promise<Focused> {
  await page.keyboard.press('Tab');
  const at = await focused(page);
  const nowhere = at.tag === 'body' || at.tag === 'html';
  if (at.type === 'range') await expectThumbToShow(page);
  else if (!nowhere)
    expect(at, `${at.path} shows that it has the focus`).toMatchObject({ seen: true });
  return at;
}

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  await expect(there).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await there.evaluate(hasFocus)) return;
    await tab(page);
  }
  throw new Error(`Tab never leads to ${String(there)}`);
}

export const hasFocus = (element: Element) =>
  (element.getRootNode() as ShadowRoot).activeElement === element;

/** A picture with the focus and one without must differ. */
async function expectThumbToShow(page: Page): Promise<void> {
  const slider = page.getByRole('slider');
  const held = await slider.screenshot();
  await slider.evaluate((element) => (element as HTMLElement).blur());
  const free = await slider.screenshot();
  await slider.focus();
  expect(held.equals(free)).toBe(false);
}

/**
 * Answers whatever the phone asks with Tab, arrows, Space and Enter alone, until the answer is counted.
 * @param words what to write where one writes
 * @returns what was used to answer: the types of the controls
 */
export async function answerByKeys(page: Page, words: string): Promise<ReadonlySet<string>> {
  const counted = page.getByRole('status').getByText('Compté');
  const used = new Set<string>();
  for (let presses = 0; presses < 150; presses += 1) {
    const at = await tab(page);
    if (!at.path.includes('-ballot')) {
      if (await counted.isVisible()) return used;
      continue;
    }
    const { keyboard } = page;
    const chosen = used.has(at.type);
    used.add(at.type);
    if (at.tag === 'textarea') await keyboard.type(words);
    else if (at.type === 'range') for (let i = 0; i < 9; i += 1) await keyboard.press('ArrowRight');
    else if (at.type === 'checkbox') {
      if (!chosen) await keyboard.press('Space');
    } else if (at.type === 'radio') {
      // The first answer, then the next one: both ways of a group of buttons.
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
    } else if (at.tag === 'button' && /place|send/.test(at.path) && !at.off) {
      await keyboard.press('Enter');
    }
  }
  throw new Error('by keys alone nothing was counted');
}
