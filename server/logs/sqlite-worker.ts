import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Packer, type Part } from './packed.ts';
import { FileDamaged, SqliteFile, type Batch, type Head } from './sqlite-file.ts';

/*
 * Owns the file, in a thread of its own: a slow disk then holds up neither sockets nor timers.
 * Messages are handled one after the other, and answered in order; the engine relies on both.
 */

export type Request =
  | { readonly id: number; readonly type: 'commit'; readonly batches: readonly Batch[] }
  | { readonly id: number; readonly type: 'read'; readonly session: string; readonly after: number }
  | { readonly id: number; readonly type: 'remove'; readonly session: string }
  | { readonly id: number; readonly type: 'close' };

export type Reply =
  | { readonly type: 'ready'; readonly heads: readonly Head[] }
  /** `damaged`: the file is there, and is not what was written. */
  | { readonly type: 'broken'; readonly error: string; readonly damaged: boolean }
  | { readonly id: number; readonly type: 'part'; readonly part: Part }
  | { readonly id: number; readonly type: 'done' }
  | { readonly id: number; readonly type: 'failed'; readonly error: string };

const port = parentPort!;

const tell = (reply: Reply): void => port.postMessage(reply);

function serve(file: SqliteFile): void {
  port.on('message', (request: Request) => {
    const { id } = request;
    try {
      if (request.type === 'commit') file.commit(request.batches);
      else if (request.type === 'read') {
        const packer = new Packer();
        file.read(request.session, request.after, (rows) =>
          tell({ id, type: 'part', part: packer.pack(rows) }),
        );
      } else if (request.type === 'remove') file.remove(request.session);
      else file.close();
      tell({ id, type: 'done' });
    } catch (cause) {
      tell({ id, type: 'failed', error: String(cause) });
    }
    if (request.type === 'close') port.close();
  });
}

try {
  const file = new SqliteFile(workerData as string);
  const heads = file.heads();
  serve(file);
  tell({ type: 'ready', heads });
  // As in main.ts: nobody lets this thread come to its end in peace.
  flushCompileCache();
} catch (cause) {
  const error = cause instanceof Error ? cause.message : String(cause);
  tell({ type: 'broken', error, damaged: cause instanceof FileDamaged });
  port.close();
}
