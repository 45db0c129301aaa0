// What can be done with a card, and how: what is possible comes with the lifecycle of its instrument; the use case decides.
import { get, post } from '../api/api.js';

/** The refusal of a person whose roles do not take the step. */
const OTHERS_STEP = 'PRM-LIFECYCLE-002';
const OF_THE_REVIEW = ['REQUEST_CHANGES', 'CLEAR', 'REJECT'];
const address = (id, part = '') => `documents/${encodeURIComponent(id)}${part}`;

/** Everything that a move is judged by; the signatures tell who may record one. */
export async function readMoves(id, signal) {
  const [document, lifecycle, signatures] = await Promise.all([
    get(address(id), undefined, { signal }),
    get(address(id, '/lifecycle'), undefined, { signal }),
    get(address(id, '/signatures'), undefined, { signal }),
  ]);
  return { document, lifecycle, signatures };
}

/** The steps that lead away from where it stands. A renewal leads nowhere else. */
export const moves = ({ lifecycle }) => lifecycle.transitions.filter(({ to }) => to !== lifecycle.status);

export const isOthers = ({ refusals }) => refusals.some(({ code }) => code === OTHERS_STEP);

/** The message that says whose step it is. */
export const whose = ({ refusals }) => refusals.find(({ code }) => code === OTHERS_STEP)?.message;

/** What else stands against it. */
export const guards = ({ refusals }) => refusals.filter(({ code }) => code !== OTHERS_STEP);

/** `possible`, `blocked` or `impossible` for a column of these statuses. */
export function standing(choices, statuses) {
  const leading = choices.filter(({ to }) => statuses.includes(to));
  if (!leading.length) {
    return 'impossible';
  }
  return leading.some(({ allowed }) => allowed) ? 'possible' : 'blocked';
}

const ONWARD = ['CONTACT', 'NEGOTIATION', 'LEGAL_REVIEW', 'APPROVAL', 'SIGNATURE', 'VALIDATION', 'IN_FORCE'];

/** Whether a step leads on in the cycle: not back, not aside and not to an end. */
export const leadsOn = ({ to }, { lifecycle }) => ONWARD.indexOf(to) > ONWARD.indexOf(lifecycle.status);

/** How a step is taken: as one of its own, by sending, by taking back; else in the task or among the signed copies. */
export function way({ transition, step }) {
  if (step) {
    return 'step';
  }
  if (transition === 'SEND_TO_LEGAL_REVIEW') {
    return 'send';
  }
  if (transition === 'WITHDRAW_FROM_REVIEW') {
    return 'withdraw';
  }
  return OF_THE_REVIEW.includes(transition) ? 'review' : 'signing';
}

/** The document as it stands after the step. */
export function take(choice, { document }, said) {
  switch (way(choice)) {
    case 'send':
      return post(address(document.id, '/review'), {});
    case 'withdraw':
      return post(address(document.id, '/review/withdrawal'), { reason: said.comment });
    default:
      return post(address(document.id, '/steps'), { step: choice.transition, ...said }, { ifMatch: document.revision });
  }
}
