const AGAIN = 30 * 60_000;

/** When the person was here before this visit; nothing the first time, or in a browser that keeps nothing. What is opened within half an hour is one visit. */
export function lastVisit(person, now = Date.now()) {
  const key = `mithaq.visit.${person}`;
  try {
    const { seen = 0, before } = JSON.parse(localStorage.getItem(key) ?? '{}');
    const last = now - seen > AGAIN ? seen || undefined : before;
    localStorage.setItem(key, JSON.stringify({ seen: now, before: last }));
    return Number.isFinite(last) ? last : undefined;
  } catch {
    return undefined;
  }
}
