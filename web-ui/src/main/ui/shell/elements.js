// What the frame around all pages is made of; each file defines its elements. The pages come when they are asked for: views.js.
import './ask.js';
import './undo.js';
import './drop.js';
import './connection.js';
import './digits-choice.js';
import './notices.js';
import './nowhere.js';
import './palette.js';
import './shortcuts.js';
