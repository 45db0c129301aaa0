// Our pages as they stand in Share: its session, its language, its own page of each document one step away.
import { recognise } from '../api/session.js';
import { direction, language } from '../language/language.js';
import '../shell/elements.js';
import { Frame } from '../shell/frame.js';
import { inPages, useAddresses, useLibrary } from '../shell/router.js';
import { pageOf } from './host.js';

// Here all views are within reach; Share's page of a document is offered beside ours.
useAddresses(inPages);
useLibrary((id, type) => pageOf(type === 'prm:partner' ? 'folder-details' : 'document-details', id));

/** The frame without what Share has itself: signing in and out, and the choice of a language. */
class ShareFrame extends Frame {
  connectedCallback() {
    super.connectedCallback();
    this.lang = language();
    this.dir = direction();
  }

  arrived() {
    return recognise();
  }
}

customElements.define('mithaq-share-frame', ShareFrame);
