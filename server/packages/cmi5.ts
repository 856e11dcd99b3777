import { createHash } from 'node:crypto';
import type { Course } from './course.ts';
import { xml } from './xml.ts';

/** The structure of a course of one page, for cmi5: done when the learner has come to its end. */
export function cmi5Structure({ title, lang, description = title }: Course, id: string): string {
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${name(id)}">
    <title><langstring lang="${lang}">${title}</langstring></title>
    <description><langstring lang="${lang}">${description}</langstring></description>
  </course>
  <au id="${name(`${id}/page`)}" moveOn="Completed" launchMethod="AnyWindow">
    <title><langstring lang="${lang}">${title}</langstring></title>
    <description><langstring lang="${lang}">${description}</langstring></description>
    <url>index.html</url>
  </au>
</courseStructure>
`;
}

/** An IRI for what is nobody's site: a UUID made from a name (RFC 9562, version 5), always the same. */
function name(id: string): string {
  const bytes = createHash('sha1').update(`connivence:${id}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
