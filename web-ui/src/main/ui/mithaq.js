import { LitElement, html } from 'lit';

/** The whole of the pages; hosts place one element and no more. */
class MithaqApp extends LitElement {
  render() {
    return html`<h1 lang="ar" dir="rtl">ميثاق</h1>`;
  }
}

customElements.define('mithaq-app', MithaqApp);
