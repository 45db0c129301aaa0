import { link, onRoute, replace, route } from '../shell/router.js';
import { View } from './view.js';

const PAUSE = 250;

/** A page whose whole state is the query of its address; `static page` is the first part of that address. */
export class AddressedPage extends View {
  static properties = { query: {} };

  #stopListening;

  connectedCallback() {
    super.connectedCallback();
    this.#stopListening = onRoute(({ path, query }) => {
      if (path[0] === this.constructor.page) {
        this.query = query;
      }
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopListening();
  }

  /** Shows another state, without a new step in the history. */
  show(state) {
    replace(link([this.constructor.page], state));
    this.query = route().query;
  }
}

/**
 * Words that somebody types into a box, asked for after a short pause. The box keeps what is being typed, whatever is
 * answered meanwhile, until the address asks for other words.
 */
export class TypedWords {
  text = '';
  #host;
  #ask;
  #timer;
  #asked;

  /** @param ask is given the words */
  constructor(host, ask) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  /** @param words what the address asks for */
  follow(words) {
    if (words !== this.#asked) {
      this.#asked = words;
      this.text = words;
    }
  }

  type(text) {
    this.text = text;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), PAUSE);
  }

  ask() {
    clearTimeout(this.#timer);
    this.#asked = this.text;
    this.#ask(this.text);
  }
}
