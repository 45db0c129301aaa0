// The rows of a long table, read a page at a time as they come into view.

export const PAGE = 100;

/** `read` gives the rows from an offset, with a signal to give up; the host is drawn again when some have come. */
export class Pages {
  #host;
  #read;
  #pages = new Map();
  #reading = new Map();
  #giveUp = new AbortController();
  count = 0;

  constructor(host, read) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected() {
    this.#giveUp.abort();
  }

  /** Another table, of which the first page is there. */
  begin(rows, count) {
    this.#giveUp.abort();
    this.#giveUp = new AbortController();
    this.#reading.clear();
    this.#pages = new Map([[0, rows]]);
    this.count = count;
  }

  /** The row; undefined while it is not there yet, null when it is gone since the table was counted. */
  at(index) {
    const page = this.#pages.get(Math.floor(index / PAGE));
    return page ? (page[index % PAGE] ?? null) : undefined;
  }

  /** All rows that are there. */
  get loaded() {
    return [...this.#pages.keys()].sort((a, b) => a - b).flatMap((page) => this.#pages.get(page));
  }

  /** Sees to it that these rows come; kept when they are there. A page that failed is asked for again the next time. */
  need(from, to) {
    const waiting = [];
    const last = Math.min(to, this.count) - 1;
    for (let page = Math.floor(Math.max(0, from) / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (!this.#pages.has(page)) {
        waiting.push(this.#reading.get(page) ?? this.#fetch(page));
      }
    }
    return Promise.all(waiting);
  }

  #fetch(page) {
    const { signal } = this.#giveUp;
    const reading = this.#read(page * PAGE, PAGE, signal)
      .then((rows) => {
        if (!signal.aborted) {
          this.#pages.set(page, rows);
          this.#host.requestUpdate();
        }
      })
      .finally(() => {
        if (!signal.aborted) {
          this.#reading.delete(page);
        }
      });
    this.#reading.set(page, reading);
    return reading;
  }
}
