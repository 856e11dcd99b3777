import type { Download } from './report-api.ts';

/** Fired when the trainer wants a file. */
export class DownloadAskedEvent extends Event {
  static readonly type = 'download-asked';

  readonly what: Download;

  constructor(what: Download) {
    super(DownloadAskedEvent.type, { bubbles: true, composed: true });
    this.what = what;
  }
}

declare global {
  interface HTMLElementEventMap {
    'download-asked': DownloadAskedEvent;
  }
}
