import { html, LitElement } from 'lit';

customElements.define('mithaq-app', class extends LitElement { render() { return html`<p>Mithaq</p>`; } });
