import { connect } from '../../client/live.ts';
import type { SessionSource } from '../../client/source.ts';
import type { StageView, TrainerView } from '../../session/views.ts';
import type { ServerProcess } from '../server/process.ts';
import { until } from '../server/process.ts';

/** A session that is led: its console and its wall. */
export class Workshop {
  readonly code: string;
  readonly trainer: SessionSource<TrainerView>;
  readonly wall: SessionSource<StageView>;

  private constructor(code: string, base: string, key: string) {
    this.code = code;
    this.trainer = connect<TrainerView>({ base, role: 'trainer', code, lang: 'fr', key });
    this.wall = connect<StageView>({ base, role: 'stage', code, lang: 'fr', key });
  }

  /** @param base the address that the trainer's screens open, where it is not the server's own */
  static async open(
    server: ServerProcess,
    deck = 'ami-ou-client',
    base = server.base,
  ): Promise<Workshop> {
    const { code } = await server.api<{ code: string }>('/sessions', { deck, lang: 'fr' });
    const workshop = new Workshop(code, base, server.key);
    await until(workshop.trainer, ({ view }) => !!view);
    await until(workshop.wall, ({ view }) => !!view);
    return workshop;
  }

  /** The screens of a session that runs already. */
  static at({ base, key }: ServerProcess, code: string): Workshop {
    return new Workshop(code, base, key);
  }

  /** Goes on to the slide of a scenario. */
  async show(ref: string): Promise<void> {
    while (this.trainer.view!.play?.ref !== ref) {
      const { place } = this.trainer.view!.next;
      await this.trainer.command({ type: 'show-slide', place });
      await until(
        this.trainer,
        ({ view }) => view?.place.h === place.h && view.place.f === place.f,
      );
    }
  }

  /** Shows a scenario and opens its vote; resolves to what there is to choose. */
  async openVote<Ballot extends object>(ref: string): Promise<Ballot> {
    await this.show(ref);
    await this.trainer.command({ type: 'open-round', ref });
    await until(this.trainer, ({ view }) => view?.play?.phase === 'open');
    return this.trainer.view!.play!.ballot as Ballot;
  }

  close(): void {
    this.trainer.close();
    this.wall.close();
  }
}
