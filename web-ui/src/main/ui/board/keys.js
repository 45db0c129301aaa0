import { direction } from '../language/language.js';

const cardsOf = (column) => [...column.querySelectorAll('[data-card]')];
const TURNS = { ArrowLeft: -1, ArrowRight: 1 };

/** The card that an arrow key leads to from another; nothing when there is none. */
export function neighbour(board, from, key) {
  const columns = [...board.querySelectorAll('[data-stage]')].map(cardsOf).filter((cards) => cards.length);
  const column = columns.findIndex((cards) => cards.includes(from));
  const cards = columns[column] ?? [];
  const place = cards.indexOf(from);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    return cards[place + (key === 'ArrowDown' ? 1 : -1)];
  }
  if (key === 'Home' || key === 'End') {
    return cards.at(key === 'Home' ? 0 : -1);
  }
  const beside = columns[column + TURNS[key] * (direction() === 'rtl' ? -1 : 1)];
  return beside?.[Math.min(place, beside.length - 1)];
}

export const MOVING = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
