// Nobody loses what they typed: a form says whether it holds something, and leaving asks first.
import { t } from '../language/language.js';
import { ask } from './ask.js';

const forms = new Set();

/** Registers a form while its element is on the page. `isDirty` tells whether leaving would lose something. */
export class UnsavedGuard {
  constructor(host, isDirty) {
    this.isDirty = isDirty;
    host.addController(this);
  }

  hostConnected() {
    forms.add(this);
  }

  hostDisconnected() {
    forms.delete(this);
  }
}

const dirty = () => [...forms].some((form) => form.isDirty());

export const mayLeave = {
  unasked: () => !dirty(),
  ask: () =>
    ask({ title: t('unsaved.title'), text: t('unsaved.text'), confirm: t('unsaved.leave'), cancel: t('unsaved.stay') }),
};

window.addEventListener('beforeunload', (event) => {
  if (dirty()) {
    event.preventDefault();
  }
});
