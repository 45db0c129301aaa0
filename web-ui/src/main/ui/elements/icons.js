import { html, svg } from 'lit';

const STROKES = {
  home: svg`<path d="M3.5 10.5 12 4l8.5 6.5V20H14v-5h-4v5H3.5z"/>`,
  file: svg`<path d="M12 16V5m0 0L7.5 9.5M12 5l4.5 4.5M4.5 16v3.5h15V16"/>`,
  inbox: svg`<path d="M4 13.5 6.5 5h11l2.5 8.5V19H4zm0 0h4.5l1.5 2.5h4l1.5-2.5H20"/>`,
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  bell: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>`,
  table: svg`<path d="M4 5h16v14H4zm0 5h16M10 10v9"/>`,
  register: svg`<path d="M4 6h16M4 12h16M4 18h16M8.500 6v12"/>`,
  board: svg`<path d="M4 5h4.500v14H4zM10 5h4.500v9H10zM16 5h4v6h-4z"/>`,
  building: svg`<path d="M5 20V6l7-2.500V20M12 9h7v11M3.500 20h17M8 9v.5m0 3.500v.5m7.500-1v.5m0 3v.5"/>`,
  calendar: svg`<path d="M4 6h16v14H4zm0 4.500h16M8.500 3.500V8m7-4.500V8"/>`,
  clause: svg`<path d="M6.500 3.500h11v17h-11zM9.500 8h5M9.500 12h5M9.500 16h2.500"/>`,
  back: svg`<path d="m14 6-6 6 6 6"/>`,
  onward: svg`<path d="m10 6 6 6-6 6"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  download: svg`<path d="M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M4.5 16v3.5h15V16"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  person: svg`<circle cx="12" cy="8.5" r="3.5"/><path d="M5 20c.8-4 3.5-6 7-6s6.200 2 7 6"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  up: svg`<path d="m6 15 6-6 6 6"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  print: svg`<path d="M7 9V4h10v5M7 17H4.500v-8h15v8H17M7 14h10v6H7z"/>`,
  enlarge: svg`<path d="M14 5h5v5M10 19H5v-5M19 5l-6 6M5 19l6-6"/>`,
  widen: svg`<path d="M8 8 4 12l4 4M16 8l4 4-4 4M4 12h16"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  edit: svg`<path d="M5 19h3.5L19 8.5 15.5 5 5 15.5z"/>`,
  send: svg`<path d="M4 12h14m0 0-5-5m5 5-5 5"/>`,
  warning: svg`<path d="M12 4.5 3.5 19h17zM12 10v4.5m0 2v.5"/>`,
  folder: svg`<path d="M3.5 6h6l2 2.500h9V19h-17z"/>`,
  library: svg`<path d="M5 4.500h3.500v15H5zM8.500 4.500H12v15H8.500zM13.500 5l3.400-.9 3.600 14.500-3.400.9z"/>`,
  mark: svg`<path d="M7 4h10v16l-5-4-5 4z"/>`,
  marked: svg`<path d="M7 4h10v16l-5-4-5 4z" fill="currentColor"/>`,
  page: svg`<path d="M6.5 3.5H14l4 4v13H6.5zM14 3.5v4h4"/>`,
};

const MIRRORED = ['send', 'back', 'onward'];

/** A drawing that repeats what the text beside it says; hidden from screen readers. `mirrored` ones turn in Arabic. */
export function icon(name) {
  const mirrored = MIRRORED.includes(name) ? 'icon mirrored' : 'icon';
  return html`<svg class=${mirrored} viewBox="0 0 24 24" aria-hidden="true" focusable="false">${STROKES[name]}</svg>`;
}
