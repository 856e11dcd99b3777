import { cardIdOf, type CardId } from './card-text.ts';
import type { Recorded } from './kind.ts';
import type { Judged, Moderation, OpenEndedProgress } from './moderation.ts';

/** Stands for a text that the room never saw: it counts, and says nothing. */
export const WITHHELD = '…';

type Named = { readonly id: CardId; readonly text: string };
type Answer = { readonly text: string } | { readonly supports: readonly CardId[] };

/**
 * What a recording may hold of a moderated wall: a text that was on the wall and not hidden in the end, as
 * it is; one that was counted for another without having been seen, in that other's words; of every other, that
 * somebody wrote something.
 */
export function seenByTheRoom(
  { cards }: OpenEndedProgress,
  directives: readonly Moderation[],
): Recorded<Answer, Moderation> {
  const letThrough = new Set(
    directives.flatMap((directive) =>
      'approve' in directive ? directive.approve.map(({ id }) => id) : [],
    ),
  );
  const isPublic = (id: CardId): boolean => {
    const card = cards[id];
    if (card?.as !== 'merged') return isShown(card);
    return letThrough.has(id) && isShown(cards[card.into]);
  };
  const seen = ({ id }: Named) => isPublic(id);

  return {
    answer(answer) {
      if ('supports' in answer) {
        const supports = answer.supports.filter(isPublic);
        return supports.length > 0 ? { supports } : undefined;
      }
      const id = cardIdOf(answer.text);
      const card = cards[id];
      // The words that the trainer let through: another wording of the same card was never read.
      if (isPublic(id)) return { text: card!.text };
      const into = card?.as === 'merged' ? cards[card.into] : undefined;
      return { text: isShown(into) ? into.text : WITHHELD };
    },
    directive(directive) {
      if ('approve' in directive) {
        const approve = directive.approve.filter(seen);
        return told({ approve }, approve);
      }
      if ('hide' in directive) {
        const hide = directive.hide.filter(seen);
        return told({ hide }, hide);
      }
      if ('merge' in directive) {
        const { into, cards: all } = directive.merge;
        const merged = all.filter(seen);
        return isPublic(into) ? told({ merge: { into, cards: merged } }, merged) : undefined;
      }
      if (directive.go === 'write') return directive;
      const written = Object.entries(directive.written).filter(([id]) => isPublic(id));
      return { go: 'support', written: Object.fromEntries(written) };
    },
  };
}

/** A directive, if it still concerns any card. */
function told<D extends Moderation>(directive: D, left: readonly Named[]): D | undefined {
  return left.length > 0 ? directive : undefined;
}

function isShown(card: Judged | undefined): card is Judged & { as: 'approved' } {
  return card?.as === 'approved';
}
