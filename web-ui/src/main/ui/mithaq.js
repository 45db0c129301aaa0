// Everything on the server's own pages; each file defines its elements.
import './shell/elements.js';
import './shell/sign-in.js';
import './shell/app.js';
