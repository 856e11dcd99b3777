/* What a phone needs where something is out of the ordinary, and so loads when it must: names, refusals. */
import './phone-name.ts';
import './phone-refused.ts';
