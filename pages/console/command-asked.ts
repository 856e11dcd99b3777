import type { Command } from '../../session/commands.ts';

/** Fired when the trainer asks for something to happen. */
export class CommandAskedEvent extends Event {
  static readonly type = 'command-asked';

  readonly command: Command;

  constructor(command: Command) {
    super(CommandAskedEvent.type, { bubbles: true, composed: true });
    this.command = command;
  }
}

declare global {
  interface HTMLElementEventMap {
    'command-asked': CommandAskedEvent;
  }
}
