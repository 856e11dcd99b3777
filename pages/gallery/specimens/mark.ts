import { html } from 'lit';
import '../../../components/mark/mark.ts';
import type { Specimen } from '../specimen.ts';

const overlaps = [0, 0.25, 0.5, 0.75, 1];

const specimen: Specimen = {
  name: 'mark',
  on: 'wall',
  states: {
    overlaps: () =>
      html`${overlaps.map((o) => html`<connivence-mark .overlap=${o}></connivence-mark> `)}`,
  },
};
export default specimen;
