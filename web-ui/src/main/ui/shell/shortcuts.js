import { html } from 'lit';
import { View } from '../elements/view.js';
import { t } from '../language/language.js';

const KEYS = [
  [['Ctrl', 'K'], 'palette'],
  [['/'], 'search'],
  [['j'], 'next'],
  [['k'], 'previous'],
  [['Enter'], 'open'],
  [['Esc'], 'close'],
  [['?'], 'help'],
];

/** Which keys do what; opened with `?`. */
class Shortcuts extends View {
  open() {
    const dialog = this.querySelector('dialog');
    if (!dialog.open) {
      dialog.showModal();
    }
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">${t('shortcuts.title')}</h2>
      <dl class="shortcuts">${KEYS.map(([keys, name]) => html`<div><dt dir="ltr">${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
        <dd>${t(`shortcuts.${name}`)}</dd></div>`)}</dl>
      <form method="dialog" class="actions"><button class="button button-primary">${t('action.close')}</button></form>
    </dialog>`;
  }
}

customElements.define('mithaq-shortcuts', Shortcuts);
