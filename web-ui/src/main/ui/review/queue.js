// The queue of a person: what of it is looked at, in parts, and what stands before and after a task.
import { get } from '../api/api.js';
import { link } from '../shell/router.js';

export const PART = 50;

/**
 * A part of the queue as the server sorts it: overdue first, then by due time, priority and risk. `looking` is {filter, type,
 * leadSector, offset, limit}, each of which may lack.
 */
export function readQueue(looking, signal) {
  return get('tasks', looking, { signal });
}

/** What the address says of it. */
export function lookingOf(query) {
  const offset = Number.parseInt(query.get('offset'), 10);
  return {
    filter: query.get('filter') ?? 'all',
    type: query.get('type') ?? undefined,
    leadSector: query.get('leadSector') ?? undefined,
    offset: offset > 0 ? offset : undefined,
  };
}

/** The address of the queue, or of a task in it; going on from a task keeps what was chosen. */
export function addressOf(looking, task) {
  const { filter, ...rest } = looking;
  return link(task ? ['reviews', task] : ['reviews'], { ...rest, filter: filter === 'all' ? undefined : filter });
}

/** Where a task stands: {place, previous, next}, of its part; nothing when it is not in this part. */
export function placeOf({ tasks, total }, { offset = 0 }, id) {
  const at = tasks.findIndex((task) => task.id === id);
  return at < 0 ? undefined : { place: offset + at + 1, total, previous: tasks[at - 1]?.id, next: tasks[at + 1]?.id };
}

const DAY = 86_400_000;

/** Tasks by how near their end is: [{when, tasks}], in the order that they have. */
export function byClock(tasks, now = new Date()) {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const groups = [];
  for (const task of tasks) {
    const days = task.dueAt ? Math.floor((Date.parse(task.dueAt) - midnight) / DAY) : Infinity;
    const when = task.overdue ? 'overdue' : days < 1 ? 'today' : days < 7 ? 'week' : task.dueAt ? 'later' : 'undated';
    if (groups.at(-1)?.when !== when) {
      groups.push({ when, tasks: [] });
    }
    groups.at(-1).tasks.push(task);
  }
  return groups;
}
