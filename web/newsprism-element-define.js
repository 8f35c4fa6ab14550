// Registers <news-prism>. A page that loads this twice, or two versions of it, keeps the first.
import { NewsPrismElement } from './newsprism-element.js';

if (globalThis.customElements && !customElements.get('news-prism')) customElements.define('news-prism', NewsPrismElement);
