import type { Command } from '../../session/commands.ts';

/** Fired when the trainer asks for something on the wall, by a button. */
export class StageCommandEvent extends Event {
  static readonly type = 'stage-command';

  /** What was asked, in order. */
  readonly commands: readonly Command[];

  constructor(...commands: Command[]) {
    super(StageCommandEvent.type, { bubbles: true, composed: true });
    this.commands = commands;
  }
}

declare global {
  interface HTMLElementEventMap {
    'stage-command': StageCommandEvent;
  }
}
