/*
 * What a phone needs late or never, and so loads when it must: the results, where the room may
 * see them on its phones, and the debrief.
 */
import './phone-debrief.ts';

export { resultFor } from '../../components/results.ts';
