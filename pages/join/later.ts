/*
 * What a phone needs late or never, and so loads when it must: the results, where the room may
 * see them on its phones, the debate and the debrief.
 */
import '../../components/results.ts';
import './phone-debate.ts';
import '../../components/debrief/phone-debrief.ts';
