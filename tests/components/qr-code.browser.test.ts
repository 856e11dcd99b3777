import { encode } from 'uqr';
import { beforeEach, expect, test } from 'vitest';
import '../../components/qr-code/qr-code.ts';
import type { QrCodeElement } from '../../components/qr-code/qr-code.ts';

const ADDRESS = 'http://192.168.1.20:7777/j/KTN482';
let code: QrCodeElement;

beforeEach(async () => {
  document.body.replaceChildren();
  code = document.createElement('connivence-qr-code');
  code.text = ADDRESS;
  document.body.append(code);
  await code.updateComplete;
});

const drawing = () => code.shadowRoot!.querySelector('svg');

/** What is painted at the middle of a module. */
function isDark(x: number, y: number): boolean {
  const path = drawing()!.querySelector('path')!;
  return path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
}

test('every module of the code is drawn where the encoder put it', () => {
  const { data, size } = encode(ADDRESS, { ecc: 'M', border: 4 });
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      expect(isDark(x, y), `module ${x}, ${y}`).toBe(data[y]![x]);
    }
  }
});

test('it keeps four empty modules around it, and is black on white whatever the theme', () => {
  const { size } = encode(ADDRESS, { ecc: 'M', border: 0 });
  expect(drawing()!.getAttribute('viewBox')).toBe(`0 0 ${size + 8} ${size + 8}`);
  expect(isDark(3, 3)).toBe(false);
  expect(isDark(4, 4)).toBe(true);
  expect(drawing()!.querySelector('rect')!.getAttribute('fill')).toBe('#fff');
  expect(drawing()!.querySelector('path')!.getAttribute('fill')).toBe('#000');
});

test('a screen reader is told what it is, in the words its owner gives', async () => {
  code.label = 'Rejoindre la session KTN482';
  await code.updateComplete;
  expect(drawing()!.getAttribute('role')).toBe('img');
  expect(drawing()!.getAttribute('aria-label')).toBe('Rejoindre la session KTN482');
});

test('another text draws another code, and no text draws none', async () => {
  const before = drawing()!.querySelector('path')!.getAttribute('d');
  code.text = `${ADDRESS}?lang=en`;
  await code.updateComplete;
  expect(drawing()!.querySelector('path')!.getAttribute('d')).not.toBe(before);
  code.text = '';
  await code.updateComplete;
  expect(drawing()).toBeNull();
});
