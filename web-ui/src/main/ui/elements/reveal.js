const PATIENCE = 5000;
const LOOK_AGAIN = 50;

/**
 * Puts the cursor to a place in an element, unfolding what hides it; waits a little while the place is still being read
 * from the server. Gives the place, or nothing when it did not appear.
 */
export async function reveal(host, selector) {
  const until = performance.now() + PATIENCE;
  let place = host.querySelector(selector);
  while (!place && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    place = host.querySelector(selector);
  }
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
  if (place && place.tabIndex < 0) {
    place.tabIndex = -1;
  }
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
  return place;
}
