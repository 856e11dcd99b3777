/** How long the browser may take to begin a download, in milliseconds. */
const BEGIN_MS = 60_000;

/**
 * Downloads the recording of a session as a file.
 * @param base the server's address, without a slash at its end
 * @returns the server's word for why there is none, or `unreachable`; undefined where all is well
 */
export async function downloadRecording(
  base: string,
  key: string,
  code: string,
): Promise<string | undefined> {
  let response: Response;
  let file: Blob;
  try {
    // By hand and not by a link: the key must stand in no address.
    response = await fetch(`${base}/api/sessions/${encodeURIComponent(code)}/recording`, {
      headers: { authorization: `Bearer ${key}` },
    });
    file = await response.blob();
  } catch {
    return 'unreachable';
  }
  if (!response.ok) return errorIn(await file.text());
  const disposition = response.headers.get('content-disposition') ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = /filename="([^"]+)"/.exec(disposition)?.[1] ?? `${code}.connivence.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
  return undefined;
}

function errorIn(answer: string): string {
  return /"error":"([\w-]+)"/.exec(answer)?.[1] ?? 'failed';
}
