import { spawnSync } from 'node:child_process';

/* `npm run audit`: asks the registry for known holes in what is shipped, and says plainly where it cannot be asked. */

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

interface Audit {
  readonly message?: string;
  readonly error?: { readonly summary?: string };
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

let audit: Audit | undefined;
try {
  audit = JSON.parse(stdout) as Audit;
} catch {
  // What is said then is no answer of a registry.
}

if (!audit?.metadata) {
  const why = audit?.message ?? audit?.error?.summary ?? stderr.trim().split('\n').at(-1) ?? '';
  say(`Not audited: the registry could not be asked${why && ` (${why})`}.`);
  say('This says nothing about the dependencies, good or bad. Try again with a network.');
  process.exitCode = 2;
} else {
  const { total = 0, ...severities } = audit.metadata.vulnerabilities;
  const found = Object.entries(audit.vulnerabilities ?? {});
  for (const [name, { severity }] of found) say(`${name}: ${severity}`);
  const told = Object.entries(severities).filter(([, count]) => count > 0);
  say(
    total === 0
      ? 'The registry knows of no hole in what is shipped.'
      : `${told.map(([severity, count]) => `${count} ${severity}`).join(', ')}: see “npm audit”.`,
  );
  process.exitCode = total === 0 ? 0 : 1;
}
