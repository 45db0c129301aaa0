import { html, nothing } from 'lit';
import { distance } from '../elements/deadline-list.js';
import { icon } from '../elements/icons.js';
import { day, fromNow, inDigits, t } from '../language/language.js';
import { link } from '../shell/router.js';

/** What comes due, in a sentence; lateness and haste beside it in a word and in colour. */
function clock({ deadline, overdue, soon }) {
  if (!deadline) {
    return nothing;
  }
  const pressing = overdue
    ? html`<span class="chip chip-bad">${icon('clock')} ${t('board.overdue', { distance: distance(deadline) })}</span>`
    : html`<span class="chip chip-warn">${icon('clock')} ${distance(deadline)}</span>`;
  return html`<p class="board-clock">${overdue || soon ? pressing : nothing}<span class="quiet">${inDigits(deadline.label)}</span></p>`;
}

function turn({ turn: next }) {
  if (!next) {
    return nothing;
  }
  return html`<p>${next.yours
    ? html`<span class="chip chip-accent">${t('board.turn.yours')}</span>`
    : html`<span class="quiet">${t('board.turn', { whose: next.whose })}</span>`}</p>`;
}

/** What the card says when it is read alone. */
export const cardName = ({ document }) => document.title || document.reference || document.id;

/**
 * One instrument on the board.
 *
 * @param board { current, asking, moved, onGrab, onRelease, onFocus, onMove }
 */
export function boardCard(card, board, tabStop) {
  const { document } = card;
  const names = card.counterparties;
  return html`<li class=${`board-card ${board.moved === document.id ? 'board-moved' : ''}`} draggable="true" data-card=${document.id} data-testid="board-card"
    @dragstart=${(event) => board.onGrab(event, card)} @dragend=${() => board.onRelease()}
    @focusin=${() => board.onFocus(document.id)}>
    <p class="board-line quiet">
      ${document.reference ? html`<bdi class="code">${document.reference}</bdi>` : html`<span>${document.typeLabel}</span>`}
      ${document.since ? html`<span title=${day(document.since)}>${fromNow(document.since)}</span>` : nothing}
    </p>
    <h3 class="row-title"><a href=${link(['documents', document.id])} draggable="false" tabindex=${tabStop ? 0 : -1}><bdi>${cardName(card)}</bdi></a></h3>
    ${names.length ? html`<p class="board-parties">${names.map((name, index) => html`${index ? ' · ' : nothing}<bdi>${name}</bdi>`)}</p>` : nothing}
    ${clock(card)}
    ${card.incomplete ? html`<p><span class="chip chip-warn">${icon('warning')} ${t('board.incomplete')}</span></p>` : nothing}
    ${turn(card)}
    <div class="board-line">
      <span class="quiet"><bdi>${card.leadSectorLabel ?? ''}</bdi></span>
      <button type="button" class="button button-plain board-move" tabindex=${tabStop ? 0 : -1} aria-haspopup="dialog"
        aria-disabled=${board.asking ? 'true' : nothing}
        aria-label=${t('board.move.of', { title: cardName(card) })} @click=${() => board.onMove(card)}>${t('board.move')}</button>
    </div>
  </li>`;
}
