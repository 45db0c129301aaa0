// The first page; each file defines its elements.
import '../home/figures.js';
import '../home/home-page.js';
