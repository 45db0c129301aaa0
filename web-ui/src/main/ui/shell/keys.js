const TYPING = 'input, textarea, select, [contenteditable]';

/** Whether a key writes something where it is pressed. */
export const isTyping = (event, fields = TYPING) => Boolean(event.composedPath()[0].matches?.(fields));

/** Whether a key is for what has this shadow root: pressed in it, or where nothing has the focus. In Share the rest of the window is not ours. */
export function isFor(root, event) {
  const [pressed, ...around] = event.composedPath();
  return around.includes(root.host) || pressed === document.body || pressed === document.documentElement;
}
